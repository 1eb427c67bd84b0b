// Lays the same posts out as a site for Downlink (its whole theme) and as one for Hugo (a page a post, paged lists, a feed, a sitemap).
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { categories, post } from "./corpus.mjs";

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function posts(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number++) {
    const { name, text } = post(number);
    writeFileSync(join(folder, name), text);
  }
}

/** Everything that a blog has by default, but for colours in code: Hugo's doesn't colour it either. */
export function layDownlink(folder, count) {
  posts(join(folder, "content/posts"), count);
  const rules = categories.map((slug) => `  - {slug: ${slug}, name: ${slug}}`).join("\n");
  write(folder, {
    "site.config.yml": `title: Bench\nlanguage: zh-CN\nbase_url: https://bench.example\ntime_zone: UTC\nhighlight: false\nfeed:\n  limit: 20\ncategories:\n${rules}\ndefault_category: ${categories[0]}\n`,
  });
}

export function layHugo(folder, count) {
  posts(join(folder, "content/posts"), count);
  write(folder, {
    "config.toml": `baseURL = "https://bench.example/"\ntitle = "Bench"\nlanguageCode = "zh"\npaginate = 10\ndisableKinds = ["taxonomy", "section"]\nignoreErrors = ["error-disable-taxonomy"]\n[permalinks]\nposts = "/posts/:slug/"\n[taxonomies]\ncategory = "categories"\n[outputs]\nhome = ["HTML", "RSS"]\nterm = ["HTML"]\n[services.rss]\nlimit = 20\n[markup.highlight]\ncodeFences = false\n[markup.goldmark.extensions]\ntypographer = false\n`,
    "layouts/_default/baseof.html": `<!doctype html>\n<html lang="zh">\n<head><meta charset="utf-8"><title>{{ .Title }}</title></head>\n<body>\n<nav>${categories.map((slug) => `<a href="/categories/${slug}/">${slug}</a>`).join(" ")}</nav>\n<main>{{ block "main" . }}{{ end }}</main>\n</body>\n</html>\n`,
    "layouts/_default/single.html": `{{ define "main" }}<article><h1>{{ .Title }}</h1><p><time>{{ .Date.Format "2006-01-02" }}</time> {{ range .Params.categories }}<a href="/categories/{{ . }}/">{{ . }}</a> {{ end }}{{ range .Params.tags }}<span>{{ . }}</span> {{ end }}</p>\n{{ .Content }}</article>{{ end }}\n`,
    "layouts/_default/term.html": `{{ define "main" }}<h1>{{ .Title }}</h1>{{ partial "list.html" (.Paginate .Pages) }}{{ end }}\n`,
    "layouts/index.html": `{{ define "main" }}{{ partial "list.html" (.Paginate site.RegularPages) }}{{ end }}\n`,
    "layouts/partials/list.html": `<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "2006-01-02" }}</time></li>\n{{ end }}</ul>{{ with .Next }}<a href="{{ .URL }}">next</a>{{ end }}\n`,
    "layouts/_default/rss.xml": `<rss version="2.0"><channel><title>{{ site.Title }}</title><link>{{ site.BaseURL }}</link><description>Bench</description>{{ range first 20 site.RegularPages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate><description>{{ .Content | html }}</description></item>{{ end }}</channel></rss>\n`,
  });
}
