package dev.worklog.benchmarks.data;

import dev.worklog.identity.AuthProvider;
import dev.worklog.identity.LearningRole;
import dev.worklog.identity.Role;
import dev.worklog.identity.User;
import dev.worklog.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Tenants and their users, skewed by Zipf's law: a tenth of the tenants own more than half of all,
 * and in each tenant few users do most.
 */
final class Members {

  static final int USERS = 1_000;

  private static final int TENANTS = 50;
  private static final double SKEW_OF_TENANTS = 1.1;
  private static final double SKEW_OF_USERS = 0.5;

  final List<Member> all = new ArrayList<>();

  /** The position in {@link #all} where the users of each tenant begin, and the end. */
  final int[] firstOfTenant = new int[TENANTS + 1];

  /** What each tenant owns of all. */
  final double[] shares = new double[TENANTS];

  // The share of this user and all before.
  private final double[] upTo = new double[USERS];

  Members(Instant at, SplittableRandom random) {
    double[] weights = weights(TENANTS, SKEW_OF_TENANTS);
    System.arraycopy(weights, 0, shares, 0, TENANTS);
    double sum = 0;
    for (int tenant = 0; tenant < TENANTS; tenant++) {
      UUID id = Ids.at(at, random);
      int left = USERS - all.size() - (TENANTS - tenant - 1);
      int users = tenant == TENANTS - 1 ? left : (int) Math.round(shares[tenant] * (USERS - 50));
      double[] parts = weights(Math.max(1, users), SKEW_OF_USERS);
      firstOfTenant[tenant] = all.size();
      for (double part : parts) {
        sum += shares[tenant] * part;
        upTo[all.size()] = sum;
        all.add(new Member(id, user(Ids.at(at, random), all.size(), at)));
      }
    }
    firstOfTenant[TENANTS] = all.size();
  }

  private static double[] weights(int count, double skew) {
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      weights[i] = 1 / Math.pow(i + 1.0, skew);
    }
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  private static User user(UUID id, int number, Instant at) {
    return new User(
        id,
        "user-" + number,
        null,
        null,
        "User " + number,
        AuthProvider.LOCAL,
        Role.MEMBER,
        LearningRole.LEARNER,
        true,
        null,
        "alloy",
        JsonObject.EMPTY,
        at,
        1,
        at,
        at);
  }

  int tenants() {
    return TENANTS;
  }

  /** The position of somebody, the busier the likelier. */
  int any(SplittableRandom random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble());
    return Math.min(found < 0 ? -found - 1 : found, USERS - 1);
  }

  int tenantOf(int member) {
    int found = Arrays.binarySearch(firstOfTenant, member);
    return found < 0 ? -found - 2 : found;
  }
}
