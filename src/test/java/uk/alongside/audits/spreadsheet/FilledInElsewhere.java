package uk.alongside.audits.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of a sheet in the hands of somebody with a spreadsheet program. */
public final class FilledInElsewhere {

    private static final DataFormatter AS_SHOWN = new DataFormatter();

    private final XSSFWorkbook workbook;
    private final Sheet sheet;

    public FilledInElsewhere(byte[] file) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheet = workbook.getSheetAt(0);
    }

    /** Writes under a heading on the line of a statement. */
    public FilledInElsewhere write(String code, String heading, String text) {
        cell(code, heading).setCellValue(text);
        return this;
    }

    public FilledInElsewhere number(String code, String heading, double number) {
        var cell = cell(code, heading);
        cell.setBlank();
        cell.setCellStyle(workbook.createCellStyle());
        cell.setCellValue(number);
        return this;
    }

    public FilledInElsewhere formula(String code, String heading, String formula) {
        cell(code, heading).setCellFormula(formula);
        return this;
    }

    public FilledInElsewhere copyLine(String code) {
        var from = line(code);
        var to = sheet.createRow(sheet.getLastRowNum() + 1);
        from.forEach(cell -> to.createCell(cell.getColumnIndex()).setCellValue(AS_SHOWN.formatCellValue(cell)));
        return this;
    }

    public String read(String code, String heading) {
        return AS_SHOWN.formatCellValue(cell(code, heading));
    }

    private Cell cell(String code, String heading) {
        return line(code).getCell(column(heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private int column(String heading) {
        for (var cell : headings()) {
            if (AS_SHOWN.formatCellValue(cell).equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("No heading " + heading);
    }

    private Row headings() {
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals("code")) {
                    return row;
                }
            }
        }
        throw new AssertionError("No headings");
    }

    private Row line(String code) {
        int column = column("code");
        for (var row : sheet) {
            if (row.getCell(column) != null
                    && AS_SHOWN.formatCellValue(row.getCell(column)).equals(code)) {
                return row;
            }
        }
        throw new AssertionError("No line " + code);
    }

    public byte[] saved() {
        var bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
