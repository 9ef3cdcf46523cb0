import { ask } from './server.js';

/**
 * Saves with the revision that was read: what somebody else saved meanwhile is told, and what was
 * typed stays. Leaving with unsaved changes is asked about.
 */
export class Saving {
  constructor(room, send) {
    this.room = room;
    this.send = send;
    this.say = room.dataset;
    this.revision = Number(room.dataset.revision);
    this.state = room.querySelector('[data-state]');
    this.button = room.querySelector('[data-save]');
    this.changed = false;
    this.button?.addEventListener('click', (event) => {
      event.preventDefault();
      this.save();
    });
    document.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        this.save();
      }
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.changed) event.preventDefault();
    });
    room.querySelector('[data-editor-form]')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.save();
    });
  }

  touch(changed = true) {
    this.changed = changed;
    this.tell(changed ? this.say.sayChanged : '');
  }

  tell(sentence, kind = '') {
    if (!this.state) return;
    this.state.textContent = sentence;
    this.state.className = 'editing__state small ' + (kind || 'muted');
  }

  async save(over = false) {
    if (!this.button || this.button.disabled) return;
    this.button.disabled = true;
    this.tell(this.say.saySaving);
    try {
      if (over) {
        const { draft } = await ask('GET', this.say.draft.replace(/\/$/, ''));
        this.revision = draft.revision;
      }
      const saved = await this.send(this.revision);
      this.revision = saved.revision;
      this.room.querySelectorAll('[name=revision]').forEach((field) => (field.value = saved.revision));
      this.changed = false;
      this.clear();
      this.tell(this.say.saySaved, 'good');
    } catch (refused) {
      this.refuse(refused);
    } finally {
      this.button.disabled = false;
    }
  }

  refuse(refused) {
    this.tell(this.say.sayChanged);
    this.clear();
    const alert = document.createElement('div');
    alert.className = 'alert alert--bad editing__refusal';
    alert.setAttribute('role', 'alert');
    const words = document.createElement('p');
    words.textContent = refused.status === 401 ? this.say.sayLoggedOut : refused.message || this.say.sayFailed;
    alert.append(words);
    if (refused.status === 409) {
      const row = document.createElement('p');
      row.className = 'row';
      const theirs = document.createElement('a');
      theirs.className = 'button button--small';
      theirs.href = location.pathname + location.search;
      theirs.target = '_blank';
      theirs.rel = 'noopener';
      theirs.textContent = this.say.sayTheirs;
      const mine = document.createElement('button');
      mine.type = 'button';
      mine.className = 'button button--small button--danger';
      mine.textContent = this.say.sayMine;
      mine.addEventListener('click', () => this.save(true));
      row.append(theirs, mine);
      alert.append(row);
    }
    this.button.closest('.editing__bar').after(alert);
  }

  clear() {
    this.room.querySelectorAll('.editing__refusal').forEach((old) => old.remove());
  }
}
