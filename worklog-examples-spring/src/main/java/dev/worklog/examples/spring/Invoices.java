package dev.worklog.examples.spring;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The invoices of the agency. */
interface Invoices extends Repository<Invoice, Long> {

  Invoice save(Invoice invoice);

  List<Invoice> findAllByProject(Project project);
}
