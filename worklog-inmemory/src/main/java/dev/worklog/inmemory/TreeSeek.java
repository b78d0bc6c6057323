package dev.worklog.inmemory;

/**
 * The way down a {@link Tree} to one end of what is sought. What the elements on both sides of the
 * end have alike with what is sought, all between them have too: it is looked at no more.
 */
final class TreeSeek<E> {

  private final Tree.Probe<E> probe;
  private final boolean passing;
  private int alikeBefore;
  private int alikeAfter;

  private TreeSeek(Tree.Probe<E> probe, boolean passing) {
    this.probe = probe;
    this.passing = passing;
  }

  /** To the first element that is not before what is sought. */
  static <E> TreeSeek<E> first(Tree.Probe<E> probe) {
    return new TreeSeek<>(probe, false);
  }

  /** To the first element that is after what is sought. */
  static <E> TreeSeek<E> past(Tree.Probe<E> probe) {
    return new TreeSeek<>(probe, true);
  }

  /** The position of the first element of the node that is there or beyond. */
  int in(TreeNode<E> node) {
    int low = 0;
    int high = node.size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int c = probe.compare(node.item(middle), Math.min(alikeBefore, alikeAfter));
      if (c < 0 || (c == 0 && passing)) {
        low = middle + 1;
        alikeBefore = alike(c);
      } else {
        high = middle;
        alikeAfter = alike(c);
      }
    }
    return low;
  }

  private static int alike(int c) {
    return c == 0 ? Integer.MAX_VALUE : Math.abs(c) - 1;
  }

  /** The child of a branch in or under which {@link #in} lies, if this is where it lies. */
  static int child(int position) {
    return Math.max(0, position - 1);
  }
}
