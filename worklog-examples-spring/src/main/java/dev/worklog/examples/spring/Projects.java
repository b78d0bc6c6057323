package dev.worklog.examples.spring;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The projects of the agency. */
interface Projects extends Repository<Project, Long> {

  Project save(Project project);

  Optional<Project> findById(long id);
}
