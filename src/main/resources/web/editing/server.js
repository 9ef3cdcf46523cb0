/**
 * Asks the server, which words its answer for people to see; what it refuses is an Error with the
 * status and the sentence that it told.
 */
export async function ask(method, address, body) {
  const sent = { method, headers: { Accept: 'application/json', 'Hatchway-Shown': 'page' } };
  if (body !== undefined) {
    const bytes = body instanceof Blob;
    sent.body = bytes ? body : JSON.stringify(body);
    sent.headers['Content-Type'] = bytes ? 'application/octet-stream' : 'application/json';
  }
  const answer = await fetch(address, sent);
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw Object.assign(new Error(problem.detail || problem.title || answer.statusText), { status: answer.status });
  }
  return answer.json();
}

/** Only the newest question counts: answers to those before are dropped when they come. */
export function newest(question) {
  let asked = 0;
  return async (...args) => {
    const mine = ++asked;
    const answer = await question(...args);
    if (mine !== asked) throw Object.assign(new Error('A newer question was asked'), { name: 'AbortError' });
    return answer;
  };
}

export function isGivenUp(failure) {
  return failure.name === 'AbortError';
}
