using FsCheck.Fluent;

namespace Mingtang.Kernel.Numbers;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("沪府办规〔2024〕3号")]
    [InlineData("沪府办规[2024]3号")]
    [InlineData("沪府办规［２０２４］３号")]
    [InlineData("沪府办规（2024）第03号")]
    [InlineData(" 沪府办规 【2024】 3 号 ")]
    [InlineData("沪府办规﹝2024﹞3號")]
    [InlineData("沪府办规(2024年)3号")]
    public void A_document_number_printed_carelessly_equals_the_same_printed_well(string printed)
    {
        DocumentNumber.TryParse(printed, out var number).ShouldBeTrue();
        number.ShouldBe(new DocumentNumber("沪府办规", 2024, 3));
        number!.ToString().ShouldBe("沪府办规〔2024〕3号");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("沪府办规2024年3号")]
    [InlineData("〔2024〕3号")]
    [InlineData("沪府办规〔24〕3号")]
    [InlineData("沪府办规〔2024〕0号")]
    [InlineData("沪府办规〔2024〕3号、4号")]
    [InlineData("根据沪府办规〔2024〕3号，")]
    public void What_is_not_a_document_number_alone_is_not_read(string? printed) =>
        DocumentNumber.TryParse(printed, out _).ShouldBeFalse();

    [Theory]
    [InlineData("沪府办规〔2024〕3")]
    [InlineData("沪府办规2024 3")]
    [InlineData("沪府办规 2024-3 号")]
    [InlineData("沪府办规2024年3号")]
    [InlineData("沪府办规2024年第3号")]
    [InlineData("沪府办规（２０２４）３")]
    [InlineData("沪府办规[2024]3号")]
    public void A_document_number_typed_by_heart_is_guessed(string typed)
    {
        DocumentNumber.TryGuess(typed, out var number).ShouldBeTrue();
        number.ShouldBe(new DocumentNumber("沪府办规", 2024, 3));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("沪府办规")]
    [InlineData("2024 3")]
    [InlineData("防汛工作方案2024")]
    [InlineData("沪府办规20243")]
    [InlineData("2024年3月的通知")]
    [InlineData("通知2024年3月")]
    public void Other_words_are_no_number_typed_by_heart(string? typed) => DocumentNumber.TryGuess(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData("00001434-9", "000014349")]
    [InlineData("000014349", "000014349")]
    [InlineData("００００１４３４－９", "000014349")]
    [InlineData("002436174", "002436174")]
    public void Real_organisation_codes_are_read(string printed, string value)
    {
        OrganisationCode.TryParse(printed, out var code).ShouldBeTrue();
        code!.Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("１２", 12)]
    [InlineData("十二", 12)]
    [InlineData("一百零五", 105)]
    [InlineData("二千零二十", 2020)]
    [InlineData("二〇二四", 2024)]
    [InlineData("两百", 200)]
    [InlineData("", null)]
    [InlineData("十百", null)]
    [InlineData("三四十", null)]
    [InlineData("甲", null)]
    public void Chinese_numerals_are_read_as_papers_print_them(string printed, int? number) => ChineseNumerals.Whole(printed).ShouldBe(number);

    [Fact]
    public void Any_single_digit_changed_in_an_organisation_code_is_found() =>
        Prop.ForAll(Gen.Choose(0, 99_999_999).Zip(Gen.Choose(0, 7).Zip(Gen.Choose(1, 9))).ToArbitrary(), c =>
        {
            var (number, (place, shift)) = c;
            var code = OrganisationCode.FromStem($"{number:00000000}").Value;
            var changed = code[..place] + (char)('0' + ((code[place] - '0' + shift) % 10)) + code[(place + 1)..];
            return OrganisationCode.TryParse(code, out _) && !OrganisationCode.TryParse(changed, out _);
        }).Holds();

    [Theory]
    [InlineData("11341702486344515H", "341702", "486344515")]
    [InlineData("１１３４１７０２４８６３４４５１５ｈ", "341702", "486344515")]
    public void A_real_unified_code_is_read(string printed, string region, string organisation)
    {
        UnifiedCode.TryParse(printed, out var code).ShouldBeTrue();
        code!.Region.ShouldBe(region);
        code.OrganisationPart.ShouldBe(organisation);
        OrganisationCode.TryParse(organisation, out _).ShouldBeTrue();
    }

    [Fact]
    public void Any_single_character_changed_in_a_unified_code_is_found()
    {
        const string Code = "11341702486344515H", Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (var place = 0; place < 18; place++)
            foreach (var other in Alphabet.Where(letter => letter != Code[place]))
                UnifiedCode.TryParse(Code[..place] + other + Code[(place + 1)..], out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("11341702486344515I")]
    [InlineData("11341702486344515")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_unified_code_is_not_read(string? printed) => UnifiedCode.TryParse(printed, out _).ShouldBeFalse();

    [Theory]
    [InlineData("000014349/2017-00110")]
    [InlineData("00001434-9/2017-00110")]
    public void Our_form_of_index_number_is_read(string printed)
    {
        IndexNumber.TryParse(printed, out var number).ShouldBeTrue();
        number!.ToString().ShouldBe("000014349/2017-00110");
    }

    [Theory]
    [InlineData("11341702486344515H/202110-00013")]
    [InlineData("SY0024361740202100238")]
    [InlineData("000014349/2017-00000")]
    [InlineData("000014348/2017-00001")]
    public void Other_sites_patterns_and_wrong_codes_are_not(string printed) => IndexNumber.TryParse(printed, out _).ShouldBeFalse();

    [Fact]
    public void A_serial_outside_1_to_99999_is_a_bug()
    {
        var organisation = OrganisationCode.FromStem("00001434");
        Should.Throw<ArgumentOutOfRangeException>(() => new IndexNumber(organisation, 2026, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new IndexNumber(organisation, 2026, 100_000));
        new IndexNumber(organisation, 2026, 1).ToString().ShouldBe("000014349/2026-00001");
    }
}
