// Loaded into the app under test by NODE_OPTIONS: what it would ask GitHub and Google, it asks their imitation on this machine.
const http = require('node:http')
const https = require('node:https')

const PROVIDERS = /^(api\.)?github\.com$|^(accounts\.|www\.)?google(apis)?\.com$|^oauth2\.googleapis\.com$/

const { request } = https

https.request = (address, options, callback) => {
  const { hostname, pathname, search } = new URL(address)
  if (!PROVIDERS.test(hostname)) return request(address, options, callback)
  const imitation = new URL(pathname + search, process.env.IMITATED_PROVIDERS)
  return http.request(imitation, { ...options, agent: undefined }, callback)
}
