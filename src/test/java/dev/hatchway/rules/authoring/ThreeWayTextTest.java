package dev.hatchway.rules.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThreeWayTextTest {

  @Test
  void shouldMergeChangesOfDifferentLines() {
    FileMerge merge =
        new ThreeWayText("a.drl", "1\n2\n3\n4\n", "one\n2\n3\n4\n", "1\n2\n3\nfour\n").merge();

    assertThat(merge.hasConflict()).isFalse();
    assertThat(merge.parts()).extracting(FileMerge.Part::text).containsExactly("one\n2\n3\nfour\n");
  }

  @Test
  void shouldKeepWhatBothSayOfTheSameLine() {
    FileMerge merge = new ThreeWayText("a.drl", "1\n2\n3\n", "1\nx\n3\n", "1\ny\n3\n").merge();

    assertThat(merge.conflicts()).containsExactly(new FileMerge.Conflict(0, "2\n", "x\n", "y\n"));
    assertThat(merge.parts()).hasSize(3);
  }

  @Test
  void shouldMergeDifferentCellsOfTheSameRow() {
    FileMerge merge =
        new ThreeWayText(
                "a.drl.csv",
                "a,\"1, 2\",c\nd,e,f\n",
                "A,\"1, 2\",c\nd,e,f\n",
                "a,\"1, 3\",c\nd,e,F\n")
            .merge();

    assertThat(merge.hasConflict()).isFalse();
    assertThat(merge.parts())
        .extracting(FileMerge.Part::text)
        .containsExactly("A,\"1, 3\",c\nd,e,F\n");
  }

  @Test
  void shouldAskWhereBothChangedTheSameCell() {
    FileMerge merge = new ThreeWayText("a.csv", "a,b\n", "a,x\n", "a,y\n").merge();

    assertThat(merge.hasConflict()).isTrue();
  }
}
