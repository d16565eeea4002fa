export const PROJECTS = ['unit', 'api', 'fault', 'web'];

/**
 * Splits a command line for tests into the projects to run and what Jest gets. `--selectProjects` takes the names that
 * follow it as far as they are projects, so that `--selectProjects unit assemble` runs the unit tests about "assemble".
 */
export function testArguments(args) {
  const chosen = [];
  const rest = [];
  let selecting = false;
  for (const arg of args) {
    const [flag, value] = arg.split('=');
    if (flag === '--selectProjects') {
      selecting = true;
      if (value) chosen.push(...value.split(','));
    } else if (selecting && PROJECTS.includes(arg)) chosen.push(arg);
    else {
      selecting = false;
      rest.push(arg);
    }
  }
  return { projects: chosen.length > 0 ? PROJECTS.filter((project) => chosen.includes(project)) : PROJECTS, rest };
}
