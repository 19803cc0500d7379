namespace Mingtang.Agencies.Units;

public sealed class UnitBookTests
{
    private static readonly UnitRef City = Unit("SH", "上海市人民政府", "市政府", UnitKind.Upper);
    private static readonly UnitRef District = Unit("YJ", "上海市云间区人民政府", "区政府", UnitKind.District, City);
    private static readonly UnitRef Office = Unit("QFB", "上海市云间区人民政府办公室", "区府办", UnitKind.Department, District);
    private static readonly UnitRef Reform = Unit("FGW", "上海市云间区发展和改革委员会", "区发改委", UnitKind.Department, District);
    private static readonly UnitRef Economy = Unit("JW", "上海市云间区经济委员会", "区经委", UnitKind.Department, District);
    private static readonly UnitRef Education = Unit("JYJ", "上海市云间区教育局", "区教育局", UnitKind.Department, District);
    private static readonly UnitRef Planning = Unit("GHZY", "上海市云间区规划和自然资源局", "区规划资源局", UnitKind.Department, District);
    private static readonly UnitRef Street = Unit("FS", "云间区方竹街道办事处", "方竹街道", UnitKind.Street, District);
    private static readonly UnitRef Town = Unit("HQ", "云间区鹤泉镇人民政府", "鹤泉镇", UnitKind.Town, District);
    private static readonly UnitRef Park = Unit("GXQ", "云间高新技术产业园区管理委员会", "高新区管委会", UnitKind.Park, District);
    private static readonly UnitRef Village = Unit("HQ-01", "鹤泉镇柳渡村村民委员会", "柳渡村", UnitKind.Village, Town);
    private static readonly UnitRef StreetOffice = Unit("FS-DZB", "方竹街道党政办公室", "党政办公室", UnitKind.Section, Street);
    private static readonly UnitRef TownOffice = Unit("HQ-DZB", "鹤泉镇党政办公室", "党政办公室", UnitKind.Section, Town);

    private static readonly UnitRef[] Everyone =
        [City, District, Office, Reform, Economy, Education, Planning, Street, Town, Park, Village, StreetOffice, TownOffice];

    private static readonly UnitBook Book = new(Everyone, _ => true, [(Economy.Id, "区商务委")]);

    [Theory]
    [InlineData("区发改委", "FGW")]
    [InlineData("发改委", "FGW")]
    [InlineData("区发展和改革委员会", "FGW")]
    [InlineData("上海市云间区发展和改革委员会", "FGW")]
    [InlineData("云间区 发展和改革委员会等部门", "FGW")]
    [InlineData("本区教育局", "JYJ")]
    [InlineData("区府办", "QFB")]
    [InlineData("区政府办公室", "QFB")]
    [InlineData("区人民政府办公室", "QFB")]
    [InlineData("方竹街道办事处", "FS")]
    [InlineData("以及方竹街道", "FS")]
    [InlineData("鹤泉镇政府", "HQ")]
    [InlineData("鹤泉镇", "HQ")]
    [InlineData("柳渡村村民委员会", "HQ-01")]
    [InlineData("鹤泉镇柳渡村", "HQ-01")]
    [InlineData("区商务委", "JW")]
    public void A_name_in_any_of_its_spellings_is_certain(string printed, string code) =>
        Book.Match(printed).Unit.ShouldNotBeNull().Code.ShouldBe(code);

    [Theory]
    [InlineData("区规土局", "GHZY")]
    [InlineData("区规划局", "GHZY")]
    [InlineData("松江区教育局", "JYJ")]
    [InlineData("区教肓局", "JYJ")]
    public void A_name_that_is_only_like_one_is_offered_and_never_taken(string printed, string code)
    {
        var match = Book.Match(printed);
        match.Kind.ShouldBe(UnitMatchKind.Candidates);
        match.Unit.ShouldBeNull();
        match.Units.ShouldContain(unit => unit.Code == code);
        match.Why.ShouldContain(Book.LabelOf(match.Units[0]));
        match.Nearest.ShouldNotBeNull().Code.ShouldBe(code);
    }

    [Fact]
    public void A_name_like_none_stays_unknown() => Book.Match("行业协会").Kind.ShouldBe(UnitMatchKind.Unknown);

    [Theory]
    [InlineData("各部门", "QFB FGW JW JYJ GHZY")]
    [InlineData("区政府各部门", "QFB FGW JW JYJ GHZY")]
    [InlineData("区政府各委、办、局", "QFB FGW JW JYJ GHZY")]
    [InlineData("各街道(镇)", "FS HQ")]
    [InlineData("各街道（镇）", "FS HQ")]
    [InlineData("各街镇", "FS HQ")]
    [InlineData("各镇政府", "HQ")]
    [InlineData("街道办事处", "FS")]
    [InlineData("园区管委会", "GXQ")]
    [InlineData("各单位", "QFB FGW JW JYJ GHZY FS HQ GXQ")]
    [InlineData("各村(居)委会", "HQ-01")]
    [InlineData("区政府各部门和各街道(镇)", "QFB FGW JW JYJ GHZY FS HQ")]
    public void A_group_phrase_stands_for_the_units_of_the_book(string printed, string codes)
    {
        var match = Book.Match(printed);
        match.Kind.ShouldBe(UnitMatchKind.Group);
        match.Units.Select(unit => unit.Code).ShouldBe(codes.Split(' '), ignoreOrder: true);
    }

    [Theory]
    [InlineData("各有关部门")]
    [InlineData("各承办单位")]
    [InlineData("相关部门")]
    public void A_phrase_that_leaves_open_which_of_them_is_not_expanded_silently(string printed) =>
        Book.Match(printed).Kind.ShouldBe(UnitMatchKind.OpenGroup);

    [Fact]
    public void In_a_streets_own_plan_departments_are_its_sections()
    {
        Book.Match("党政办公室", Street.Id).Unit.ShouldBe(StreetOffice);
        Book.Match("党政办", Town.Id).Unit.ShouldBe(TownOffice);
        Book.Match("以及街道各部门", Street.Id).Units.ShouldBe([StreetOffice]);
        Book.Match("党政办公室").Kind.ShouldBe(UnitMatchKind.Candidates);
    }

    [Fact]
    public void Units_outside_the_book_are_found_by_id_but_not_matched()
    {
        var later = new UnitBook(Everyone, unit => unit != Economy, [(Economy.Id, "区商务委")]);
        later.Find(Economy.Id).ShouldBe(Economy);
        later.Match("区经委").Unit.ShouldBeNull();
        later.Match("区商务委").Unit.ShouldBeNull();
        later.Match("各部门").Units.ShouldNotContain(Economy);
    }

    private static UnitRef Unit(string code, string name, string shortName, UnitKind kind, UnitRef? parent = null) =>
        new(Guid.NewGuid(), code, name, shortName, kind, parent?.Id) { ValidFrom = new(2000, 1, 1) };
}
