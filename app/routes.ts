import { index, type RouteConfig } from '@remix-run/route-config'

export default [index('features/home/routes/landing.tsx')] satisfies RouteConfig
