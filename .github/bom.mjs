// Writes a software bill of materials, CycloneDX 1.6 as JSON (ECMA-424), of what Downlink is built from, to standard output:
//
//     dotnet restore --locked-mode && npm ci --omit=dev --ignore-scripts --prefix src/Downlink.Node
//     node .github/bom.mjs > bom.json
//
// Which packages there are is what `dotnet list package` and `npm ls` say; hashes come from the lock files, licences from the
// packages themselves. No clock and no machine is in it: the same lock files make the same bytes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const nodeParts = join(root, 'src/Downlink.Node');
const nugetCache = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget/packages');

const run = (program, ...args) => JSON.parse(execFileSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }));
const readJson = path => JSON.parse(readFileSync(path, 'utf8'));
const hex = base64 => Buffer.from(base64, 'base64').toString('hex');
const byRef = (a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1);

const components = new Map();
const dependencies = new Map();

function add(component, isShipped, dependsOn) {
  const ref = component.purl;
  const known = components.get(ref) ?? { type: 'library', 'bom-ref': ref, ...component };
  // What only the tests use isn't part of what runs.
  known.scope = isShipped || known.scope === 'required' ? 'required' : 'excluded';
  components.set(ref, known);
  dependencies.set(ref, new Set([...(dependencies.get(ref) ?? []), ...dependsOn]));
}

const nugetUrl = (name, version) => `pkg:nuget/${encodeURIComponent(name)}@${encodeURIComponent(version)}`;
const npmUrl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`;

function nugetLicence(name, version) {
  const spec = join(nugetCache, name.toLowerCase(), version.toLowerCase(), `${name.toLowerCase()}.nuspec`);
  const text = existsSync(spec) ? readFileSync(spec, 'utf8') : '';
  const expression = /<license type="expression">([^<]+)<\/license>/.exec(text)?.[1];
  const url = /<licenseUrl>([^<]+)<\/licenseUrl>/.exec(text)?.[1];
  return expression ? [{ expression }] : url ? [{ license: { name: 'see the address', url } }] : undefined;
}

function addNuget() {
  for (const project of run('dotnet', 'list', 'package', '--include-transitive', '--format', 'json').projects) {
    const isShipped = relative(root, project.path).startsWith('src');
    const locked = Object.values(readJson(join(dirname(project.path), 'packages.lock.json')).dependencies)[0];
    for (const framework of project.frameworks ?? []) {
      for (const { id, resolvedVersion } of [...(framework.topLevelPackages ?? []), ...(framework.transitivePackages ?? [])]) {
        const entry = locked[id] ?? {};
        const needs = Object.keys(entry.dependencies ?? {}).filter(name => locked[name]?.resolved);
        add({
          name: id,
          version: resolvedVersion,
          purl: nugetUrl(id, resolvedVersion),
          hashes: entry.contentHash ? [{ alg: 'SHA-512', content: hex(entry.contentHash) }] : undefined,
          licenses: nugetLicence(id, resolvedVersion),
        }, isShipped, needs.map(name => nugetUrl(name, locked[name].resolved)));
      }
    }
  }
}

function addNpm(installed, lock) {
  for (const [name, { version, dependencies: inner = {} }] of Object.entries(installed ?? {})) {
    const entry = lock.packages[`node_modules/${name}`] ?? {};
    const [algorithm, hash] = (entry.integrity ?? '').split('-');
    add({
      name,
      version,
      purl: npmUrl(name, version),
      hashes: algorithm === 'sha512' ? [{ alg: 'SHA-512', content: hex(hash) }] : undefined,
      licenses: entry.license ? [{ expression: entry.license }] : undefined,
    }, true, Object.entries(inner).map(([other, { version: at }]) => npmUrl(other, at)));
    addNpm(inner, lock);
  }
}

addNuget();
addNpm(
  run('npm', 'ls', '--all', '--omit=dev', '--json', '--prefix', nodeParts).dependencies,
  readJson(join(nodeParts, 'package-lock.json')));

const version = /<Version>([^<]+)<\/Version>/.exec(readFileSync(join(root, 'Directory.Build.props'), 'utf8'))[1];
const self = { type: 'application', 'bom-ref': `pkg:nuget/downlink@${version}`, name: 'downlink', version, purl: `pkg:nuget/downlink@${version}` };
const list = [...components.values()].sort(byRef);
const needed = new Set([...dependencies.values()].flatMap(set => [...set]));
const graph = list.map(component => ({ ref: component['bom-ref'], dependsOn: [...dependencies.get(component['bom-ref'])].sort() }));
const direct = list.filter(component => component.scope === 'required' && !needed.has(component['bom-ref'])).map(component => component['bom-ref']);
const serial = createHash('sha256').update(JSON.stringify(list)).digest('hex').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');

console.log(JSON.stringify({
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: `urn:uuid:${serial}`,
  version: 1,
  metadata: { component: { ...self, licenses: [{ expression: 'MIT' }] } },
  components: list,
  dependencies: [{ ref: self['bom-ref'], dependsOn: direct }, ...graph],
}, null, 2));
