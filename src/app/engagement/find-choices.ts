import type { CustomerCandidate, RequestType, ServiceProject } from '../../contract/calls/admin';
import type { Result } from '../../contract/result';
import { knownZones } from '../../core/calendar/time-zones';
import { accept, refuse } from '../../core/result';
import { administerProject } from '../access/administer-project';
import type { Ports } from '../ports/ports';

/** The service projects that the caller may see. */
export async function listServiceProjects(ports: Ports, projectId: string): Promise<Result<ServiceProject[]>> {
  const allowed = await administerProject(ports, projectId);
  return allowed.ok ? accept(await ports.asUser.serviceProjects()) : allowed;
}

export async function listRequestTypes(
  ports: Ports,
  projectId: string,
  serviceDeskId: string,
): Promise<Result<RequestType[]>> {
  const allowed = await administerProject(ports, projectId);
  if (!allowed.ok) return allowed;
  const types = await ports.asUser.requestTypes(serviceDeskId);
  return types ? accept(types) : refuse('service-project-unknown', { field: 'serviceDeskId' });
}

/** Customers of a service project whose name or e-mail address matches. */
export async function findCustomers(
  ports: Ports,
  projectId: string,
  wanted: { serviceDeskId: string; text: string },
): Promise<Result<CustomerCandidate[]>> {
  const allowed = await administerProject(ports, projectId);
  if (!allowed.ok) return allowed;
  const customers = await ports.asUser.customers(wanted.serviceDeskId, wanted.text);
  return customers ? accept(customers) : refuse('service-project-unknown', { field: 'serviceDeskId' });
}

/** The time zones from which a calendar's is chosen: what the app knows itself, so that none that is offered is refused. */
export async function listTimeZones(ports: Ports, projectId: string): Promise<Result<readonly string[]>> {
  const allowed = await administerProject(ports, projectId);
  return allowed.ok ? accept(knownZones()) : allowed;
}
