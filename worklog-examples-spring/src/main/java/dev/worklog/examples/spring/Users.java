package dev.worklog.examples.spring;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The people of the agency. */
interface Users extends Repository<User, Long> {

  User save(User user);

  Optional<User> findById(long id);
}
