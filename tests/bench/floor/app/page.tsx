/** The empty page: what Next itself ships and does. */
export default function EmptyPage() {
  return <h1>Empty</h1>
}
