// Old-syntax JavaScript on purpose: a Node that is too old must get this far and say so in one sentence.
var needed = [20, 19]
var given = process.versions.node.split('.').map(Number)
if (given[0] < needed[0] || (given[0] === needed[0] && given[1] < needed[1])) {
  process.stderr.write(
    'Waymark needs Node.js ' +
      needed.join('.') +
      ' or newer, and this is ' +
      process.versions.node +
      ': install a newer one from https://nodejs.org and start again.\n',
  )
  process.exit(1)
}
require('./boot.cjs')
