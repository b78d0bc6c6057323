package dev.worklog.report;

/** A page of HTML that needs nothing from elsewhere and runs nothing. */
final class HtmlPage {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>%s</title>
      <style>
      :root { color-scheme: light dark; --text: #1f2328; --muted: #59636e; --line: #d1d9e0;
        --soft: #f6f8fa; --page: #ffffff; --accent: #2f6fb7; }
      @media (prefers-color-scheme: dark) { :root { --text: #e6e9ee; --muted: #9aa4b0;
        --line: #343c46; --soft: #1b2027; --page: #12161b; --accent: #6ea8e6; } }
      * { box-sizing: border-box; }
      body { margin: 0; background: var(--page); color: var(--text);
        font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
      main { max-width: 780px; margin: 0 auto; padding: 40px 24px 64px; overflow-wrap: anywhere; }
      h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 4px; }
      h1 + p { color: var(--muted); margin: 0 0 20px; }
      h2 { font-size: 1.35rem; margin: 40px 0 8px; padding-bottom: 6px;
        border-bottom: 1px solid var(--line); }
      h3 { font-size: 1.1rem; margin: 28px 0 4px; }
      h4 { font-size: .8rem; margin: 18px 0 4px; color: var(--muted); text-transform: uppercase;
        letter-spacing: .05em; }
      p { margin: 8px 0; }
      ul { margin: 4px 0 8px; padding-left: 22px; }
      li { margin: 5px 0; }
      a { color: var(--accent); }
      table { width: 100%%; border-collapse: collapse; margin: 12px 0 24px; font-size: .95rem; }
      th, td { padding: 6px 10px; border-bottom: 1px solid var(--line); vertical-align: top; }
      th { color: var(--muted); font-weight: 600; }
      td[align="right"], th[align="right"] { white-space: nowrap;
        font-variant-numeric: tabular-nums; }
      tbody tr:last-child td { font-weight: 600; border-bottom: 0; }
      figure { margin: 20px 0 28px; padding: 16px; background: var(--soft); border-radius: 8px; }
      figcaption { font-weight: 600; margin-bottom: 8px; }
      svg { display: block; width: 100%%; height: auto; }
      svg text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
      .bar { fill: var(--accent); }
      .grid { stroke: var(--line); }
      .axis { fill: var(--muted); }
      .name { fill: var(--text); }
      main > p:last-child { margin-top: 40px; color: var(--muted); font-size: .85rem; }
      @media print { main { max-width: none; padding: 0; } body { font-size: 11pt; }
        h2, h3, h4 { break-after: avoid; } li, figure, tr { break-inside: avoid; }
        a { color: inherit; } }
      </style>
      </head>
      <body>
      <main>
      %s</main>
      </body>
      </html>
      """;

  private HtmlPage() {}

  /**
   * @param title text
   * @param body HTML
   */
  static String of(String title, String body) {
    return PAGE.formatted(Markup.html(title), body);
  }
}
