package uk.alongside.projects;

import java.util.List;

/** Until when a project keeps personal data, and exactly what would go today if that day had passed. */
public record RetentionPlan(Project project, KeptUntil keptUntil, List<WouldGo> wouldGo) {}
