package uk.alongside.audits.results;

import uk.alongside.frameworks.StatementId;

/**
 * A statement that an action plan may begin with.
 *
 * @param areaCode where it stands, as an address has it
 * @param area the title of its area
 * @param text as the school reads it
 * @param said how it is judged: "Beginning, 1 of 4"
 * @param why what brings it here, a clause: "before: Established, 3 of 4"; may be empty
 */
public record Gap(
        StatementId statement, String areaCode, String area, String code, String text, String said, String why) {}
