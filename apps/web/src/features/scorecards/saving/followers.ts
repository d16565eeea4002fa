/** Those who want to hear of one answer; those of '' hear of the status of the whole card. */
export class Followers {
  private readonly lists = new Map<string, Set<() => void>>();

  add(subject: string, follower: () => void): () => void {
    const list = this.lists.get(subject) ?? new Set();
    this.lists.set(subject, list.add(follower));
    return () => void list.delete(follower);
  }

  tell(subject: string): void {
    this.lists.get(subject)?.forEach((follower) => follower());
  }
}
