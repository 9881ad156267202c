package uk.alongside.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.alongside.projects.Role;

/** Who calls: a column of the access table. */
public enum Caller {
    PLATFORM_ADMIN("platform admin", null),
    PROJECT_LEAD("project lead", Role.PROJECT_LEAD),
    PROJECT_ADMINISTRATOR("project administrator", Role.PROJECT_ADMINISTRATOR),
    QA_LEAD("QA lead", Role.QA_LEAD),
    COACH("coach", Role.COACH),
    HEAD("head", Role.HEAD),
    SENCO("SENCO", Role.SENCO),
    SCHOOL_STAFF("school staff", Role.SCHOOL_STAFF),
    /** Nobody can be one until schools are paired; the column holds its place. */
    PARTNER_SCHOOL("partner school", null),
    STEERING_GROUP("steering group", Role.STEERING_GROUP),
    EVALUATOR("evaluator", Role.EVALUATOR),
    FUNDER("funder", Role.FUNDER),
    /** Leads another project, and has no role in this one. */
    OUTSIDER("outsider", null),
    /** Has not signed in. */
    NOBODY("nobody", null),
    /** A part of the portal that acts by itself. */
    PORTAL("the portal itself", null);

    private final String column;
    private final @Nullable Role role;

    Caller(String column, @Nullable Role role) {
        this.column = column;
        this.role = role;
    }

    public String column() {
        return column;
    }

    /** The role that makes a person this caller. */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    /** Whether there can be such a caller yet. */
    boolean exists() {
        return this != PARTNER_SCHOOL;
    }

    static Stream<Caller> all() {
        return Arrays.stream(values());
    }
}
