package dev.worklog.inmemory;

import dev.worklog.storage.Row;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows by their ids, copied in no time: a hash trie whose copies share nodes until one of them
 * writes. A node belongs to the map that made it; a map copies the nodes of others before it
 * changes them. Maps that nobody writes any more are safe between threads once they are safely
 * published.
 */
final class IdMap<R extends Row> {

  private static final int BITS = 5;
  private static final int MASK = (1 << BITS) - 1;
  // So many digits use up the 64 bits of one half.
  private static final int DIGITS = 13;
  // Odd, so that no two products are equal; the golden ratio, so that they are far apart.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private Object owner = new Object();
  private Node root = new Node(owner);

  /** Another map of the same rows; what either of them changes, the other does not see. */
  IdMap<R> copy() {
    IdMap<R> copy = new IdMap<>();
    copy.root = root;
    // The nodes so far belong to neither of the two from here on.
    owner = new Object();
    return copy;
  }

  /** The row of this id; null if there is none. */
  @Nullable R get(UUID id) {
    long low = id.getLeastSignificantBits();
    long hash = hash(id.getMostSignificantBits(), low);
    Node node = root;
    for (int level = 0; true; level++) {
      int bit = 1 << digit(hash, low, level);
      if ((node.bitmap & bit) == 0) {
        return null;
      }
      Object slot = node.slots[node.position(bit)];
      if (slot instanceof Node kid) {
        node = kid;
      } else {
        R row = row(slot);
        return row.id().equals(id) ? row : null;
      }
    }
  }

  /** Adds a row, or puts it in the place of the one with its id. */
  void put(R row) {
    root = put(root, row, 0);
  }

  private Node put(Node shared, R row, int level) {
    Node node = own(shared);
    int bit = bit(row.id(), level);
    int at = node.position(bit);
    if ((node.bitmap & bit) == 0) {
      node.insert(at, bit, row);
      return node;
    }
    Object slot = node.slots[at];
    if (slot instanceof Node kid) {
      node.slots[at] = put(kid, row, level + 1);
    } else if (row(slot).id().equals(row.id())) {
      node.slots[at] = row;
    } else {
      Node kid = new Node(owner);
      kid.insert(0, bit(row(slot).id(), level + 1), slot);
      node.slots[at] = put(kid, row, level + 1);
    }
    return node;
  }

  /** Removes the row of this id, which is there. */
  void remove(UUID id) {
    root = remove(root, id, 0);
  }

  private Node remove(Node shared, UUID id, int level) {
    Node node = own(shared);
    int bit = bit(id, level);
    int at = node.position(bit);
    if ((node.bitmap & bit) == 0) {
      throw new IllegalStateException("a table has lost " + id);
    }
    if (node.slots[at] instanceof Node kid) {
      Node left = remove(kid, id, level + 1);
      // What holds one row and nothing else is that row.
      node.slots[at] = left.isSingle() && !(left.slots[0] instanceof Node) ? left.slots[0] : left;
    } else {
      node.remove(at, bit);
    }
    return node;
  }

  @SuppressWarnings("unchecked") // what is no node is a row
  private R row(Object slot) {
    return (R) slot;
  }

  private Node own(Node node) {
    return node.owner == owner ? node : new Node(owner, node);
  }

  private static int bit(UUID id, int level) {
    long low = id.getLeastSignificantBits();
    return 1 << digit(hash(id.getMostSignificantBits(), low), low, level);
  }

  /**
   * Ids of the same hash differ in their low half, so that the digits of both tell any two apart.
   */
  private static long hash(long high, long low) {
    long mixed = (high ^ Long.rotateLeft(low * SPREAD, Integer.SIZE)) * SPREAD;
    return mixed ^ (mixed >>> Integer.SIZE);
  }

  private static int digit(long hash, long low, int level) {
    return level < DIGITS
        ? (int) (hash >>> (level * BITS)) & MASK
        : (int) (low >>> ((level - DIGITS) * BITS)) & MASK;
  }

  /** Holds rows and nodes of the next level, one for each digit that there is. */
  private static final class Node {

    private static final Object[] NONE = {};

    final Object owner;
    int bitmap;
    Object[] slots;

    Node(Object owner) {
      this.owner = owner;
      this.slots = NONE;
    }

    Node(Object owner, Node copied) {
      this.owner = owner;
      this.bitmap = copied.bitmap;
      this.slots = copied.slots.clone();
    }

    int position(int bit) {
      return Integer.bitCount(bitmap & (bit - 1));
    }

    boolean isSingle() {
      return slots.length == 1;
    }

    void insert(int at, int bit, Object slot) {
      Object[] more = new Object[slots.length + 1];
      System.arraycopy(slots, 0, more, 0, at);
      more[at] = slot;
      System.arraycopy(slots, at, more, at + 1, slots.length - at);
      slots = more;
      bitmap |= bit;
    }

    void remove(int at, int bit) {
      Object[] less = Arrays.copyOf(slots, slots.length - 1);
      System.arraycopy(slots, at + 1, less, at, less.length - at);
      slots = less;
      bitmap &= ~bit;
    }
  }
}
