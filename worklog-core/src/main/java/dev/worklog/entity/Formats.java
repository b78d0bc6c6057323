package dev.worklog.entity;

import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.RegexValidator;
import org.apache.commons.validator.routines.UrlValidator;

/**
 * URLs and e-mail addresses. Work happens behind firewalls, so that any host name will do: {@code
 * jira.internal}, {@code localhost:8080}, {@code admin@asyncops.local}.
 */
final class Formats {

  private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?";
  private static final String HOST = LABEL + "(?:\\." + LABEL + ")*\\.?";
  private static final String IPV6 = "\\[[0-9A-Fa-f:.]{2,45}]";

  private static final UrlValidator URLS =
      new UrlValidator(
          new String[] {"http", "https"},
          new RegexValidator("^(?:" + HOST + "|" + IPV6 + ")(?::\\d{1,5})?$"),
          UrlValidator.ALLOW_LOCAL_URLS | UrlValidator.ALLOW_2_SLASHES);

  private static final EmailValidator EMAILS = new AnyHostEmailValidator();

  private Formats() {}

  static boolean isUrl(String text) {
    return URLS.isValid(text);
  }

  static boolean isEmail(String text) {
    return EMAILS.isValid(text);
  }

  private static final class AnyHostEmailValidator extends EmailValidator {

    private static final long serialVersionUID = 1L;
    private static final RegexValidator DOMAIN = new RegexValidator("^" + HOST + "$");

    AnyHostEmailValidator() {
      super(true, true, DomainValidator.getInstance(true));
    }

    @Override
    protected boolean isValidDomain(String domain) {
      return DOMAIN.isValid(domain);
    }
  }
}
