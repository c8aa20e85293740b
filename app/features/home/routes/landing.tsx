export const handle = { hydrate: true }
export default function Landing() {
  return <div className="page"><h1>Hello</h1></div>
}
