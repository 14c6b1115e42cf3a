/** A hint that this viewer looked away from; other words of the answer bring it back. */
const prefix = "parapet.asked-on.";

export function isPutAside(id: string, answer: string): boolean {
  try {
    return sessionStorage.getItem(prefix + id) === answer;
  } catch {
    return false;
  }
}

export function putAside(id: string, answer: string): void {
  try {
    sessionStorage.setItem(prefix + id, answer);
  } catch {
    // It leaves for as long as the page stands.
  }
}
