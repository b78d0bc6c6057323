package dev.worklog.inmemory;

import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A sorted set that is copied in no time: a B+ tree whose copies share nodes until one of them
 * writes. It knows no order of its own: who changes it says where. A node belongs to the tree that
 * made it; a tree copies the nodes of others before it changes them. Trees that nobody writes any
 * more are safe between threads once they are safely published.
 */
final class Tree<E> {

  private static final int FEW = TreeNode.MAX / 4;

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
  private TreeNode<E> root = new TreeNode<>(owner, false);
  // The right half of the node that the last step of add() split, if it did.
  private @Nullable TreeNode<E> split;

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
    root = add(root, element, TreeSeek.first(place));
    TreeNode<E> right = split;
    if (right != null) {
      split = null;
      TreeNode<E> top = new TreeNode<>(owner, true);
      top.insert(0, root.items[0], root);
      top.insert(1, right.items[0], right);
      root = top;
    }
  }

  private TreeNode<E> add(TreeNode<E> shared, E element, TreeSeek<E> place) {
    TreeNode<E> node = own(shared);
    int at = place.in(node);
    if (node.kids == null) {
      insert(node, at, element, null);
      return node;
    }
    int child = TreeSeek.child(at);
    node.kids[child] = add(node.kids[child], element, place);
    node.items[child] = node.kids[child].items[0];
    node.grow(1);
    TreeNode<E> right = split;
    if (right != null) {
      split = null;
      node.grow(-right.count());
      insert(node, child + 1, right.items[0], right);
    }
    return node;
  }

  private void insert(TreeNode<E> node, int at, @Nullable Object item, @Nullable TreeNode<E> kid) {
    if (node.size < TreeNode.MAX) {
      node.insert(at, item, kid);
      return;
    }
    // What arrives in order leaves full nodes behind.
    int keep = at == TreeNode.MAX ? TreeNode.MAX : TreeNode.MAX / 2;
    TreeNode<E> right = node.splitAt(owner, keep);
    if (at > keep || keep == TreeNode.MAX) {
      right.insert(at - keep, item, kid);
    } else {
      node.insert(at, item, kid);
    }
    split = right;
  }

  /** Removes the element at this place, where one is. */
  void remove(Probe<E> place) {
    root = removeAt(root, place, TreeSeek.past(place));
    while (root.kids != null && root.size == 1) {
      root = root.kids[0];
    }
    if (root.size == 0) {
      root = new TreeNode<>(owner, false);
    }
  }

  private TreeNode<E> removeAt(TreeNode<E> shared, Probe<E> place, TreeSeek<E> past) {
    TreeNode<E> node = own(shared);
    int at = past.in(node) - 1;
    if (at < 0 || (node.kids == null && place.compare(node.item(at)) != 0)) {
      throw new IllegalStateException("an index has lost an element");
    }
    if (node.kids == null) {
      node.remove(at);
      return node;
    }
    TreeNode<E> kid = removeAt(node.kids[at], place, past);
    node.kids[at] = kid;
    node.grow(-1);
    if (kid.size == 0) {
      node.remove(at);
    } else {
      node.items[at] = kid.items[0];
      merge(node, at);
    }
    return node;
  }

  private void merge(TreeNode<E> node, int child) {
    if (node.kids == null || node.kids[child].size >= FEW || node.size == 1) {
      return;
    }
    int left = child == 0 ? 0 : child - 1;
    TreeNode<E> a = node.kids[left];
    TreeNode<E> b = node.kids[left + 1];
    if (a.size + b.size <= TreeNode.MAX - FEW) {
      TreeNode<E> merged = own(a);
      merged.append(b);
      node.kids[left] = merged;
      node.remove(left + 1);
      node.grow(b.count());
    }
  }

  /** Puts an element in the place of the one that is there. */
  void replace(E element, Probe<E> place) {
    root = replace(root, element, TreeSeek.past(place));
  }

  private TreeNode<E> replace(TreeNode<E> shared, E element, TreeSeek<E> past) {
    TreeNode<E> node = own(shared);
    int at = past.in(node) - 1;
    if (node.kids == null) {
      node.items[at] = element;
      return node;
    }
    node.kids[at] = replace(node.kids[at], element, past);
    node.items[at] = node.kids[at].items[0];
    return node;
  }

  /** The first element that is what is sought; null if there is none. */
  @Nullable E get(Probe<E> probe) {
    E found = null;
    TreeSeek<E> seek = TreeSeek.first(probe);
    TreeNode<E> node = root;
    while (true) {
      int at = seek.in(node);
      if (at < node.size) {
        found = node.item(at);
      }
      if (node.kids == null) {
        return found != null && probe.compare(found) == 0 ? found : null;
      }
      node = node.kids[TreeSeek.child(at)];
    }
  }

  /** How many elements are what is sought. */
  long count(Probe<E> probe) {
    return rank(TreeSeek.past(probe)) - rank(TreeSeek.first(probe));
  }

  private long rank(TreeSeek<E> seek) {
    long rank = 0;
    TreeNode<E> node = root;
    while (node.kids != null) {
      int child = TreeSeek.child(seek.in(node));
      for (int i = 0; i < child; i++) {
        rank += node.kids[i].count();
      }
      node = node.kids[child];
    }
    return rank + seek.in(node);
  }

  /** About as many, in less time: all children of a node are taken for equally large. */
  long about(Probe<E> probe) {
    return Math.max(0, about(TreeSeek.past(probe)) - about(TreeSeek.first(probe)));
  }

  private long about(TreeSeek<E> seek) {
    long rank = 0;
    TreeNode<E> node = root;
    while (node.kids != null) {
      int child = TreeSeek.child(seek.in(node));
      rank += child * node.count() / node.size;
      node = node.kids[child];
    }
    return rank + seek.in(node);
  }

  /** The elements from the first that is not before what is sought, upwards. */
  Iterator<E> from(Probe<E> probe) {
    return new TreeWalk<>(root, probe, true);
  }

  /** The elements from the last that is not after what is sought, downwards. */
  Iterator<E> downFrom(Probe<E> probe) {
    return new TreeWalk<>(root, probe, false);
  }

  /** The elements that are what is sought, upwards. */
  void forEach(Probe<E> probe, Consumer<? super E> each) {
    forEach(root, TreeSeek.first(probe), TreeSeek.past(probe), each);
  }

  /**
   * @param first null if no element below the node is before what is sought
   * @param past null if none is after it
   */
  private void forEach(
      TreeNode<E> node,
      @Nullable TreeSeek<E> first,
      @Nullable TreeSeek<E> past,
      Consumer<? super E> each) {
    int from = first == null ? 0 : first.in(node);
    int to = past == null ? node.size : past.in(node);
    if (node.kids == null) {
      for (int i = from; i < to; i++) {
        each.accept(node.item(i));
      }
      return;
    }
    int begin = TreeSeek.child(from);
    for (int i = begin; i < to; i++) {
      forEach(node.kids[i], i == begin ? first : null, i == to - 1 ? past : null, each);
    }
  }

  private TreeNode<E> own(TreeNode<E> node) {
    return node.owner == owner ? node : node.copy(owner);
  }
}
