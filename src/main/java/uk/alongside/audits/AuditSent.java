package uk.alongside.audits;

import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/** Published once a school has sent the answers of its self-review. */
public record AuditSent(ProjectId project, SchoolId school, AuditId audit, RoundKind round) {}
