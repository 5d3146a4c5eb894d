/// The one style sheet of the site.
enum SiteStyle {
  static let text = """
    :root { --inchiostro: #1a1a1a; --grigio: #4a4a4a; --filo: #c9c9c9; --accento: #5b1a1a; --velo: #f6f3ec; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto; max-width: 72rem; padding: 1.5rem 1.25rem 3rem; background: #fff;
      color: var(--inchiostro); hyphens: manual;
      font: 1.0625rem/1.55 "Libertinus Serif", "Palatino Linotype", Palatino, Georgia,
        "Liberation Serif", serif;
    }
    a { color: var(--accento); text-underline-offset: .15em; }
    a:focus-visible { outline: 3px solid var(--accento); outline-offset: 2px; }
    .salta { position: absolute; left: -999rem; }
    .salta:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: #fff; z-index: 1; }
    .testata { border-bottom: 3px double var(--filo); margin-bottom: 1.5rem; padding-bottom: .75rem; }
    .testata p { margin: 0; }
    .ente { font-variant-caps: small-caps; letter-spacing: .05em; font-size: 1.15rem; }
    .albo { font-size: 1.6rem; line-height: 1.3; }
    .albo a { color: inherit; text-decoration: none; }
    nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .5rem 0 0; padding: 0; }
    nav a { display: inline-block; padding: .4rem 0; }
    nav a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
    h1 { font-size: 1.45rem; line-height: 1.3; margin: 0 0 .75rem; text-wrap: balance; }
    h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums lining-nums; }
    caption { text-align: left; color: var(--grigio); padding: 0 0 .5rem; }
    th, td { text-align: left; vertical-align: top; padding: .55rem .75rem .55rem 0; border-bottom: 1px solid var(--filo); }
    thead th { border-bottom: 2px solid var(--inchiostro); font-size: .95rem; }
    tbody th { font-weight: 600; white-space: nowrap; }
    td.giorno { white-space: nowrap; }
    td.oggetto { width: 38%; }
    td[data-voce="Ente"] { width: 27%; }
    .parole { color: var(--grigio); font-size: .95rem; line-height: 1.45; }
    dl.dati { display: grid; grid-template-columns: 14rem 1fr; margin: 0 0 1.5rem; }
    dl.dati dt, dl.dati dd { padding: .45rem 1rem .45rem 0; border-bottom: 1px solid var(--filo); }
    dt { color: var(--grigio); }
    dd { margin: 0; overflow-wrap: anywhere; }
    .nota { background: var(--velo); border-left: 4px solid var(--accento); padding: .6rem 1rem; }
    ul.documenti { padding-left: 1.25rem; }
    main { overflow-wrap: anywhere; }
    footer { margin-top: 3rem; border-top: 1px solid var(--filo); color: var(--grigio); font-size: .95rem; }
    @media (max-width: 44rem) {
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      table, tbody, tr, th, td, caption { display: block; width: auto; }
      tr { border-bottom: 1px solid var(--filo); padding: .6rem 0; }
      th, td { border: 0; padding: .1rem 0; }
      td.oggetto, td[data-voce="Ente"] { width: auto; }
      td[data-voce]::before { content: attr(data-voce) ": "; color: var(--grigio); }
      dl.dati { grid-template-columns: 1fr; }
      dl.dati dt { border: 0; padding-bottom: 0; }
      dl.dati dd { padding-top: 0; }
    }
    @media print {
      @page { size: A4; margin: 20mm; }
      body { max-width: none; padding: 0; font-size: 11pt; }
      nav, .salta { display: none; }
      a { color: inherit; text-decoration: none; }
      thead { display: table-header-group; }
      table { font-size: 9.5pt; line-height: 1.35; }
      tr { break-inside: avoid; }
      h2 { break-after: avoid; }
    }

    """
}
