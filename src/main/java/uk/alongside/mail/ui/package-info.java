/** The outbox for whoever runs the machine, and each person's choice of mails. */
@NullMarked
package uk.alongside.mail.ui;

import org.jspecify.annotations.NullMarked;
