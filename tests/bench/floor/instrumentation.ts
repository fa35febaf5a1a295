/** Next looks for this file in the folders above too: without it the floor would do at its start, and on every answer, what the product does. */
export function register(): void {
  // The floor has nothing to start.
}
