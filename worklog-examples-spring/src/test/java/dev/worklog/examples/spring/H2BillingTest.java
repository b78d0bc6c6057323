package dev.worklog.examples.spring;

/** On the database of the application's own settings. */
class H2BillingTest extends BillingCases {}
