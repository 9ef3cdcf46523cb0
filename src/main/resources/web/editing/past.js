const MOST = 200;

/** What all rows are now, and were before; each change is one step back. */
export class Past {
  constructor(now) {
    this.now = now;
    this.before = [];
    this.after = [];
  }

  change(next) {
    this.before.push(this.now);
    if (this.before.length > MOST) this.before.shift();
    this.after = [];
    this.now = next;
  }

  undo() {
    return this.step(this.before, this.after);
  }

  redo() {
    return this.step(this.after, this.before);
  }

  step(from, to) {
    if (from.length === 0) return false;
    to.push(this.now);
    this.now = from.pop();
    return true;
  }
}
