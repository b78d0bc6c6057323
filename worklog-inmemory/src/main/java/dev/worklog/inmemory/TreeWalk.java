package dev.worklog.inmemory;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Goes through the elements of a {@link Tree} that nobody writes, up or down. */
final class TreeWalk<E> implements Iterator<E> {

  private static final int MAX_DEPTH = 16;

  private final TreeNode<E>[] path = path();
  private final int[] at = new int[MAX_DEPTH];
  private final boolean up;
  private int depth;
  private boolean more = true;

  /** Begins at the first element that is not before what is sought, or the last not after it. */
  TreeWalk(TreeNode<E> root, Tree.Probe<E> probe, boolean up) {
    this.up = up;
    TreeSeek<E> seek = up ? TreeSeek.first(probe) : TreeSeek.past(probe);
    TreeNode<E> node = root;
    while (node.kids != null) {
      path[depth] = node;
      at[depth] = TreeSeek.child(seek.in(node));
      node = node.kids[at[depth++]];
    }
    path[depth] = node;
    at[depth] = seek.in(node) - (up ? 0 : 1);
    settle();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of what it holds cannot be made
  private static <E> TreeNode<E>[] path() {
    return new TreeNode[MAX_DEPTH];
  }

  @Override
  public boolean hasNext() {
    return more;
  }

  @Override
  public E next() {
    if (!more) {
      throw new NoSuchElementException();
    }
    E element = path[depth].item(at[depth]);
    at[depth] += up ? 1 : -1;
    settle();
    return element;
  }

  /** Goes on to the next leaf if this one is used up. */
  private void settle() {
    int level = depth;
    while (up ? at[level] == path[level].size : at[level] < 0) {
      if (level == 0) {
        more = false;
        return;
      }
      at[--level] += up ? 1 : -1;
    }
    while (level < depth) {
      TreeNode<E>[] kids = path[level].kids;
      TreeNode<E> kid = kids == null ? path[level] : kids[at[level]];
      path[++level] = kid;
      at[level] = up ? 0 : kid.size - 1;
    }
  }
}
