package dev.worklog.inmemory;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A sorted set that is copied in no time: a B+ tree whose copies share nodes until one of them
 * writes. It knows no order of its own: who changes it says where. A node belongs to the tree that
 * made it; a tree copies the nodes of others before it changes them. Trees that nobody writes any
 * more are safe between threads once they are safely published.
 */
final class Tree<E> {

  private static final int MAX = 32;
  private static final int FEW = MAX / 4;

  /** Where an element lies of what is sought: negative before it, positive after it. */
  @FunctionalInterface
  interface Probe<E> {
    int compare(E element);

    /**
     * The same, and how much is alike.
     *
     * @param alike so many first parts of the element are known to be as sought
     * @return 0 if all is, else the number of the first part that is not, with the sign of {@link
     *     #compare}; parts count from 1
     */
    default int compare(E element, int alike) {
      return Integer.signum(compare(element));
    }
  }

  private Object owner = new Object();
  private Node root = new Node(owner, false);
  // The right half of the node that the last step of add() split, if it did.
  private @Nullable Node split;

  /** Another tree of the same elements; what either of them changes, the other does not see. */
  Tree<E> copy() {
    Tree<E> copy = new Tree<>();
    copy.root = root;
    // The nodes so far belong to neither of the two from here on.
    owner = new Object();
    return copy;
  }

  long size() {
    return root.count();
  }

  /** Adds an element that is not there, at its place. */
  void add(E element, Probe<E> place) {
    root = add(root, element, new Seek(place));
    Node right = split;
    if (right != null) {
      split = null;
      Node top = new Node(owner, true);
      top.insert(0, root.items[0], root);
      top.insert(1, right.items[0], right);
      root = top;
    }
  }

  private Node add(Node shared, E element, Seek place) {
    Node node = own(shared);
    int at = place.down(node);
    if (node.kids == null) {
      insert(node, at, element, null);
      return node;
    }
    int child = Math.max(0, at - 1);
    node.kids[child] = add(node.kids[child], element, place);
    node.items[child] = node.kids[child].items[0];
    node.total++;
    Node right = split;
    if (right != null) {
      split = null;
      node.total -= right.count();
      insert(node, child + 1, right.items[0], right);
    }
    return node;
  }

  private void insert(Node node, int at, @Nullable Object item, @Nullable Node kid) {
    if (node.size < MAX) {
      node.insert(at, item, kid);
      return;
    }
    // What arrives in order leaves full nodes behind.
    int keep = at == MAX ? MAX : MAX / 2;
    Node right = node.splitAt(owner, keep);
    if (at > keep || keep == MAX) {
      right.insert(at - keep, item, kid);
    } else {
      node.insert(at, item, kid);
    }
    split = right;
  }

  /** Removes the element at this place, where one is. */
  void remove(Probe<E> place) {
    root = remove(root, place);
    while (root.kids != null && root.size == 1) {
      root = root.kids[0];
    }
    if (root.size == 0) {
      root = new Node(owner, false);
    }
  }

  private Node remove(Node shared, Probe<E> place) {
    Node node = own(shared);
    int at = firstNotBefore(node, place);
    if (node.kids == null) {
      if (at == node.size || place.compare(item(node, at)) != 0) {
        throw new IllegalStateException("an index has lost an element");
      }
      node.remove(at);
      return node;
    }
    boolean first = at < node.size && place.compare(item(node, at)) == 0;
    int child = first ? at : Math.max(0, at - 1);
    Node kid = remove(node.kids[child], place);
    node.kids[child] = kid;
    node.total--;
    if (kid.size == 0) {
      node.remove(child);
    } else {
      node.items[child] = kid.items[0];
      merge(node, child);
    }
    return node;
  }

  private void merge(Node node, int child) {
    if (node.kids == null || node.kids[child].size >= FEW || node.size == 1) {
      return;
    }
    int left = child == 0 ? 0 : child - 1;
    Node a = node.kids[left];
    Node b = node.kids[left + 1];
    if (a.size + b.size <= MAX - FEW) {
      Node merged = own(a);
      merged.append(b);
      node.kids[left] = merged;
      node.remove(left + 1);
      node.total += b.count();
    }
  }

  /** Puts an element in the place of the one that is there. */
  void replace(E element, Probe<E> place) {
    root = replace(root, element, place);
  }

  private Node replace(Node shared, E element, Probe<E> place) {
    Node node = own(shared);
    int at = firstNotBefore(node, place);
    if (node.kids == null) {
      node.items[at] = element;
      return node;
    }
    boolean first = at < node.size && place.compare(item(node, at)) == 0;
    int child = first ? at : Math.max(0, at - 1);
    node.kids[child] = replace(node.kids[child], element, place);
    node.items[child] = node.kids[child].items[0];
    return node;
  }

  /** The first element that is what is sought; null if there is none. */
  @Nullable E get(Probe<E> probe) {
    E found = null;
    Node node = root;
    while (true) {
      int at = firstNotBefore(node, probe);
      if (at < node.size) {
        found = item(node, at);
      }
      if (node.kids == null) {
        return found != null && probe.compare(found) == 0 ? found : null;
      }
      node = node.kids[Math.max(0, at - 1)];
    }
  }

  /** How many elements are before what is sought. */
  long rank(Probe<E> probe) {
    long rank = 0;
    Node node = root;
    while (node.kids != null) {
      int child = Math.max(0, firstNotBefore(node, probe) - 1);
      for (int i = 0; i < child; i++) {
        rank += node.kids[i].count();
      }
      node = node.kids[child];
    }
    return rank + firstNotBefore(node, probe);
  }

  /** About the same, in less time: all children of a node are taken for equally large. */
  long about(Probe<E> probe) {
    long rank = 0;
    Node node = root;
    while (node.kids != null) {
      int child = Math.max(0, firstNotBefore(node, probe) - 1);
      rank += child * node.total / node.size;
      node = node.kids[child];
    }
    return rank + firstNotBefore(node, probe);
  }

  /** The elements from the first that is not before what is sought, upwards. */
  Iterator<E> from(Probe<E> probe) {
    return new Walk(probe, true);
  }

  /** The elements from the last that is not after what is sought, downwards. */
  Iterator<E> downFrom(Probe<E> probe) {
    return new Walk(probe, false);
  }

  /** The elements that are what is sought, upwards. */
  void forEach(Probe<E> probe, Consumer<? super E> each) {
    forEach(root, probe, true, true, each);
  }

  /**
   * @param before whether there may be elements below the node that are before what is sought
   * @param after whether there may be some that are after it
   */
  private void forEach(
      Node node, Probe<E> probe, boolean before, boolean after, Consumer<? super E> each) {
    int from = before ? firstNotBefore(node, probe) : 0;
    int to = after ? firstAfter(node, probe) : node.size;
    if (node.kids == null) {
      for (int i = from; i < to; i++) {
        each.accept(item(node, i));
      }
      return;
    }
    int first = Math.max(0, from - 1);
    for (int i = first; i < to; i++) {
      forEach(node.kids[i], probe, before && i == first, after && i == to - 1, each);
    }
  }

  private int firstAfter(Node node, Probe<E> probe) {
    return firstNotBefore(node, element -> probe.compare(element) <= 0 ? -1 : 1);
  }

  private int firstNotBefore(Node node, Probe<E> probe) {
    int low = 0;
    int high = node.size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (probe.compare(item(node, middle)) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @SuppressWarnings("unchecked") // items below the size are elements
  private E item(Node node, int at) {
    return (E) node.items[at];
  }

  private Node own(Node node) {
    return node.owner == owner ? node : new Node(owner, node);
  }

  /**
   * The way down to a place. What the elements on both sides of it have alike with what is sought,
   * all between them have too: it is looked at no more.
   */
  private final class Seek {

    private final Probe<E> probe;
    private int alikeBefore;
    private int alikeAfter;

    Seek(Probe<E> probe) {
      this.probe = probe;
    }

    /** The first in the node that is not before what is sought. */
    int down(Node node) {
      int low = 0;
      int high = node.size;
      while (low < high) {
        int middle = (low + high) >>> 1;
        int c = probe.compare(item(node, middle), Math.min(alikeBefore, alikeAfter));
        if (c < 0) {
          low = middle + 1;
          alikeBefore = -c - 1;
        } else {
          high = middle;
          alikeAfter = c == 0 ? alikeAfter : c - 1;
        }
      }
      return low;
    }
  }

  private final class Walk implements Iterator<E> {

    private static final int MAX_DEPTH = 16;

    private final Node[] path = new Node[MAX_DEPTH];
    private final int[] at = new int[MAX_DEPTH];
    private final boolean up;
    private int depth;
    private boolean more;

    /** Begins at the first element that is not before what is sought, or the last not after it. */
    Walk(Probe<E> probe, boolean up) {
      this.up = up;
      Node node = root;
      while (node.kids != null) {
        path[depth] = node;
        at[depth] = Math.max(0, first(node, probe) - 1);
        node = node.kids[at[depth++]];
      }
      path[depth] = node;
      at[depth] = first(node, probe) - (up ? 0 : 1);
      more = true;
      settle();
    }

    private int first(Node node, Probe<E> probe) {
      return up ? firstNotBefore(node, probe) : firstAfter(node, probe);
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
      E element = item(path[depth], at[depth]);
      step();
      return element;
    }

    private void step() {
      at[depth] += up ? 1 : -1;
      settle();
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
        Node[] kids = path[level].kids;
        Node kid = kids == null ? path[level] : kids[at[level]];
        path[++level] = kid;
        at[level] = up ? 0 : kid.size - 1;
      }
    }
  }

  /** A leaf holds elements; a branch holds its children, and the first element of each. */
  private static final class Node {

    final Object owner;
    final @Nullable Object[] items = new @Nullable Object[MAX];
    final Node @Nullable [] kids;
    int size;
    // Of the elements below a branch.
    long total;

    Node(Object owner, boolean branch) {
      this.owner = owner;
      this.kids = branch ? new Node[MAX] : null;
    }

    Node(Object owner, Node copied) {
      this(owner, copied.kids != null);
      append(copied);
    }

    long count() {
      return kids == null ? size : total;
    }

    void insert(int position, @Nullable Object item, @Nullable Node kid) {
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

    void append(Node other) {
      System.arraycopy(other.items, 0, items, size, other.size);
      if (kids != null && other.kids != null) {
        System.arraycopy(other.kids, 0, kids, size, other.size);
        total += other.total;
      }
      size += other.size;
    }

    Node splitAt(Object newOwner, int keep) {
      Node right = new Node(newOwner, kids != null);
      for (int i = keep; i < size; i++) {
        right.insert(i - keep, items[i], kids == null ? null : kids[i]);
        items[i] = null;
      }
      total -= right.total;
      size = keep;
      return right;
    }
  }
}
