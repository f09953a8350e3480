import { BaseSequencer, type TestSpecification } from 'vitest/node'

const ORDER = ['unit', 'ui', 'e2e']

/**
 * Runs one kind of tests after the other, the quick ones first, and within each as Vitest does: what failed or took longest comes
 * first. Screens begin as soon as a worker is free. The built site waits for the last file before it, since it has more workers.
 */
export class ProjectSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project }: TestSpecification) => ORDER.indexOf(project.name)
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
