type Listener = () => void

const listeners = new Set<Listener>()

/** Called for every reply that says nobody is signed in any more. Returns how to stop listening. */
export function onSessionExpired(listener: Listener) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function announceSessionExpired() {
  listeners.forEach((listener) => listener())
}
