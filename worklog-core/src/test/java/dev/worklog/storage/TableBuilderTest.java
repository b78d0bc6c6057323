package dev.worklog.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableBuilderTest {

  /** What is described here. */
  public record Sticker(UUID id, String name, @Nullable String note, int size) implements Row {}

  private static TableBuilder<Sticker> stickers() {
    return Table.of(Sticker.class, "stickers", Context.LOG);
  }

  @Test
  void whatTextMustLookLikeIsSaidBeforeTheColumnIsNamed() {
    TableBuilder<Sticker> ordered = stickers().order("name");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ordered.name("name", 20))
        .withMessage("what name may hold belongs before what names the column");
  }

  @Test
  void theOrderOfAColumnKnowsWhatItsTextMustLookLike() {
    Table<Sticker> table = stickers().name("name", 20).order("name").build();

    assertThat(table.order().get(0).column().rule().maxLength()).isEqualTo(20);
  }

  @Test
  void onlyTextHasARule() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stickers().text("size", 20))
        .withMessage("stickers has no text column size");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stickers().text("colour", 20))
        .withMessage("stickers has no column colour, only [id, name, note, size]");
  }

  @Test
  void aColumnHasOneRule() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stickers().text("name", 20).text("name", 30))
        .withMessage("two text rules for name");
  }

  @Test
  void aDerivedColumnHasANameOfItsOwn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stickers().derived("note", 20, false, Sticker::name))
        .withMessage("stickers has two columns note");
  }

  @Test
  void aColumnMayBeNullIfTheDescriptionSaysSo() {
    Table<Sticker> table = stickers().nullable("note").index("note").build();

    assertThat(table.column("note").nullable()).isTrue();
    assertThat(table.indexes().get(0).columns().get(0).column().nullable()).isTrue();
    assertThat(table.column("name").nullable()).isFalse();
    assertThat(table.column("size").nullable()).isFalse();
  }

  @Test
  void whatMayBeNullIsSaidBeforeTheColumnIsNamed() {
    TableBuilder<Sticker> indexed = stickers().index("note");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> indexed.nullable("note"))
        .withMessage("what note may hold belongs before what names the column");
  }
}
