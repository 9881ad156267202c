package uk.alongside.indicators;

import java.util.List;
import uk.alongside.indicators.rules.ValueForMoney;

/**
 * Value for money as the reader may see it.
 *
 * @param inputs what has been entered: grant, days of professional development by input, counts; for those who enter it
 * @param figures each with its formula, inputs, unit and rounding; not for those who only enter the inputs
 */
public record MoneyPart(Part<List<ValueForMoney.Input>> inputs, Part<List<ValueForMoney.Figure>> figures) {}
