import { Form } from './form'

export default function WritePage() {
  return <Form />
}
