package uk.alongside.audits;

import uk.alongside.frameworks.StatementId;

/** Told that somebody has written in a self-review, once it is kept: pages that stand open show it as it arrives. */
public interface ReviewWritten {

    /**
     * @param by whose answers these are
     * @param version the version of what is kept now
     */
    void written(AuditId audit, RespondentId by, StatementId statement, long version);
}
