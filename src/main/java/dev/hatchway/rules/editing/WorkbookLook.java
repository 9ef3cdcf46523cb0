package dev.hatchway.rules.editing;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a workbook's cells look. */
final class WorkbookLook {

  private static final byte[] TEAL = {0x0b, 0x6b, 0x63};

  private final XSSFWorkbook workbook;
  private final XSSFCellStyle title;
  private final XSSFCellStyle remark;
  private final XSSFCellStyle technical;
  private final XSSFCellStyle heading;
  private final XSSFCellStyle name;
  private final XSSFCellStyle text;
  private final XSSFCellStyle number;
  private final XSSFCellStyle decimal;

  WorkbookLook(XSSFWorkbook workbook) {
    this.workbook = workbook;
    title = style("@", font(14, true, IndexedColors.AUTOMATIC.getIndex()), false);
    remark = style("@", font(10, false, IndexedColors.GREY_50_PERCENT.getIndex()), false);
    technical = style("@", font(9, false, IndexedColors.GREY_50_PERCENT.getIndex()), true);
    heading = style("@", font(11, true, IndexedColors.WHITE.getIndex()), true);
    heading.setFillForegroundColor(new XSSFColor(TEAL));
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    name = style("@", font(11, true, IndexedColors.AUTOMATIC.getIndex()), true);
    text = style("@", font(11, false, IndexedColors.AUTOMATIC.getIndex()), true);
    number = style("#,##0", font(11, false, IndexedColors.AUTOMATIC.getIndex()), false);
    number.setAlignment(HorizontalAlignment.RIGHT);
    decimal = style("General", font(11, false, IndexedColors.AUTOMATIC.getIndex()), false);
    decimal.setAlignment(HorizontalAlignment.RIGHT);
  }

  private XSSFFont font(int size, boolean bold, short color) {
    XSSFFont font = workbook.createFont();
    font.setFontHeightInPoints((short) size);
    font.setBold(bold);
    font.setColor(color);
    return font;
  }

  private XSSFCellStyle style(String format, XSSFFont font, boolean wraps) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setWrapText(wraps);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    if (wraps) {
      style.setBorderBottom(BorderStyle.HAIR);
      style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
    }
    return style;
  }

  XSSFCellStyle title() {
    return title;
  }

  XSSFCellStyle remark() {
    return remark;
  }

  XSSFCellStyle technical() {
    return technical;
  }

  XSSFCellStyle heading() {
    return heading;
  }

  XSSFCellStyle name() {
    return name;
  }

  XSSFCellStyle text() {
    return text;
  }

  XSSFCellStyle number() {
    return number;
  }

  XSSFCellStyle decimal() {
    return decimal;
  }
}
