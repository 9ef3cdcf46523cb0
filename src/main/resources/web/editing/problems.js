/** The list of problems beside a file; each leads to its place. */
export class Problems {
  constructor(room, go) {
    this.list = document.querySelector('[data-problems]');
    this.none = document.querySelector('[data-no-problems]');
    this.count = document.querySelector('[data-problem-count]');
    this.line = room.dataset.sayLine;
    this.go = go;
  }

  show(problems) {
    this.count.textContent = problems.length;
    this.none.hidden = problems.length > 0;
    this.list.replaceChildren(...problems.map((problem) => this.item(problem)));
  }

  item(problem) {
    const item = document.createElement('li');
    item.className = 'problems__item problems__item--' + problem.severity.toLowerCase();
    const place = document.createElement('button');
    place.type = 'button';
    place.className = 'problems__place';
    place.textContent = problem.cell || this.line.replace('0', problem.line);
    place.addEventListener('click', () => this.go(problem));
    item.append(place, ' ', problem.message);
    return item;
  }
}
