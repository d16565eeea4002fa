/**
 * What follows an answer, also when whoever asked has left the screen by then: callbacks given to `mutate` are forgotten
 * there. What fails stays with the mutation, which shows it.
 */
export const onceDone = <T>(answer: Promise<T>, then: (value: T) => void): void =>
  void answer.then(then, () => undefined);
