import './diagram.css';
// Draws a BPMN diagram with where an instance stands. bpmn-js is loaded only on pages that show one.
const VIEWER = '/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js';

export function drawDiagrams() {
  document.querySelectorAll('[data-diagram]').forEach((element) => {
    draw(element).catch(() => {
      element.textContent = element.dataset.failed;
    });
  });
}

async function draw(element) {
  const [BpmnJS, response] = await Promise.all([loadViewer(), fetch(element.dataset.diagram)]);
  if (!response.ok) {
    throw new Error(response.statusText);
  }
  const viewer = new BpmnJS({ container: element });
  await viewer.importXML(await response.text());
  mark(viewer, JSON.parse(element.dataset.marks || '{}'));
  viewer.get('canvas').zoom('fit-viewport', 'auto');
}

function mark(viewer, marks) {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
  for (const [id, { passed, active, failed }] of Object.entries(marks)) {
    if (!registry.get(id)) {
      continue;
    }
    canvas.addMarker(id, failed ? 'is-failed' : active > 0 ? 'is-active' : 'is-passed');
    const count = active > 0 ? active : passed;
    if (count > 1) {
      overlays.add(id, { position: { bottom: 10, right: 12 }, html: `<span class="diagram__count">${Number(count)}</span>` });
    }
  }
}

function loadViewer() {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = VIEWER;
    script.onload = () => resolve(window.BpmnJS);
    script.onerror = reject;
    document.head.append(script);
  });
}
