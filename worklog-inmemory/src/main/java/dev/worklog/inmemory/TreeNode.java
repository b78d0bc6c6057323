package dev.worklog.inmemory;

import org.jspecify.annotations.Nullable;

/**
 * A node of a {@link Tree}: a leaf holds elements; a branch holds its children, and the first
 * element of each.
 */
final class TreeNode<E> {

  static final int MAX = 32;

  final Object owner;
  final @Nullable Object[] items = new @Nullable Object[MAX];
  final TreeNode<E> @Nullable [] kids;
  int size;
  // Of the elements below a branch.
  private long total;

  TreeNode(Object owner, boolean branch) {
    this.owner = owner;
    this.kids = branch ? kids() : null;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of what it holds cannot be made
  private static <E> TreeNode<E>[] kids() {
    return new TreeNode[MAX];
  }

  /** This node in the hands of another owner. */
  TreeNode<E> copy(Object newOwner) {
    TreeNode<E> copy = new TreeNode<>(newOwner, kids != null);
    copy.append(this);
    return copy;
  }

  @SuppressWarnings("unchecked") // items below the size are elements
  E item(int at) {
    return (E) items[at];
  }

  /** How many elements there are in it or below it. */
  long count() {
    return kids == null ? size : total;
  }

  /** So many more, or fewer, elements are below it. */
  void grow(long by) {
    total += by;
  }

  void insert(int position, @Nullable Object item, @Nullable TreeNode<E> kid) {
    System.arraycopy(items, position, items, position + 1, size - position);
    items[position] = item;
    if (kids != null && kid != null) {
      System.arraycopy(kids, position, kids, position + 1, size - position);
      kids[position] = kid;
      total += kid.count();
    }
    size++;
  }

  void remove(int position) {
    if (kids != null) {
      total -= kids[position].count();
      System.arraycopy(kids, position + 1, kids, position, size - position - 1);
    }
    System.arraycopy(items, position + 1, items, position, size - position - 1);
    size--;
    items[size] = null;
  }

  void append(TreeNode<E> other) {
    System.arraycopy(other.items, 0, items, size, other.size);
    if (kids != null && other.kids != null) {
      System.arraycopy(other.kids, 0, kids, size, other.size);
      total += other.total;
    }
    size += other.size;
  }

  /** Keeps so many of the first; the others come back in a node of this owner. */
  TreeNode<E> splitAt(Object newOwner, int keep) {
    TreeNode<E> right = new TreeNode<>(newOwner, kids != null);
    for (int i = keep; i < size; i++) {
      right.insert(i - keep, items[i], kids == null ? null : kids[i]);
      items[i] = null;
    }
    total -= right.total;
    size = keep;
    return right;
  }
}
