using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.Reading;

namespace Mingtang.Documents.Catalogues;

/// <summary>标准目录 in the forms ministries print them.</summary>
public sealed class PrintedCatalogueTests
{
    private static readonly PrintedRow[] TwoRows =
    [
        new(new("序号", 1, 2), new("公开事项", 2), new("公开内容（要素）", 1, 2), new("公开依据", 1, 2), new("公开时限", 1, 2), new("公开主体", 1, 2), new("公开渠道和载体", 1, 2), new("公开对象", 2), new("公开方式", 2), new("公开层级", 2)),
        new("一级事项", "二级事项", "全社会", "特定群体", "主动", "依申请公开", "县级", "乡级"),
    ];

    [Fact]
    public void A_sheet_a_field_with_a_title_and_a_head_of_two_rows_is_read()
    {
        var lines = Read(XlsxPrinter.Print(new PrintedWorkbook(
            Sheet("1.社会救助", "（一）社会救助领域基层政务公开标准目录",
                Row("1", new("最低生活保障", 1, 2), "政策文件", "低保标准"), new("2", "办事指南", "办理流程", "《社会救助暂行办法》", "20个工作日内", "民政局", "政府网站", "", "申请人", "√", "", "√", "√"), Row("3", "临时救助", "政策文件", "低保标准")),
            Sheet("2.养老服务", "云间区养老服务领域基层政务公开标准目录（2026年版）", Row("1", "养老服务", "—", "养老机构名单")))), "目录.xlsx").Value;

        lines.Select(line => (line.Field, line.Matter, line.Content)).ShouldBe(
        [
            ("社会救助", "最低生活保障 › 政策文件", "低保标准"), ("社会救助", "最低生活保障 › 办事指南", "办理流程"), ("社会救助", "临时救助 › 政策文件", "低保标准"), ("养老服务", "养老服务", "养老机构名单"),
        ]);
        (lines[0].Basis, lines[0].Term, lines[0].Channel, lines[0].Audience).ShouldBe(("依据", "及时", "网站", "全社会"));
        lines[1].Audience.ShouldBe("申请人");
        (lines[1].Manner, lines[1].Level).ShouldBe(("主动", "县级、乡级"), "ticks say the heads above them");
    }

    [Theory]
    [InlineData("公开方式,公开层级", "主动公开,区级、街镇级", "主动公开", "区级、街镇级")]
    [InlineData("主动公开,依申请公开,区级,街镇级", "√,√,,√", "主动公开、依申请公开", "街镇级")]
    [InlineData("主动公开,依申请公开,区级,街镇级", "×,—,,", null, null)]
    [InlineData("公开主体,公开对象", "人社局,全社会", null, null)]
    public void How_and_at_which_level_it_is_public_is_kept(string heads, string cells, string? manner, string? level)
    {
        var line = Read(System.Text.Encoding.UTF8.GetBytes($"公开领域,公开事项,公开内容,公开依据,{heads}\n就业,就业补贴,孵化基地认定,《就业促进法》,{cells}\n"), "目录.csv").Value.ShouldHaveSingleItem();
        (line.Manner, line.Level).ShouldBe((manner, level));
    }

    [Fact]
    public void A_line_for_everybody_is_no_second_row_of_the_head()
    {
        const string csv = "领域,二级事项,公开内容,公开依据,公开对象\n就业创业,就业补贴,孵化基地补贴,《就业促进法》,全社会\n就业创业,公益性岗位,岗位补贴,《就业促进法》,特定群体\n";
        Read(System.Text.Encoding.UTF8.GetBytes(csv), "目录.csv").Value.Select(line => (line.Matter, line.Content, line.Audience))
            .ShouldBe([("就业补贴", "孵化基地补贴", "全社会"), ("公益性岗位", "岗位补贴", "特定群体")]);
    }

    [Fact]
    public void A_docx_with_its_title_above_and_a_csv_without_joined_cells_are_read()
    {
        var printed = new PrintedTable([.. Enumerable.Repeat(new PrintedColumn(1), 14)], TwoRows, [Row("1", "征收", "征收公告", "公告全文")]);
        var docx = DocxPrinter.Print(new PrintedDocument("目录", new Printing.Block.Title("附件3"), new Printing.Block.Text("国有土地上房屋征收与补偿领域基层政务公开标准目录"), printed), PageLayout.Official);
        Read(docx, "目录.docx").Value.Select(line => (line.Field, line.Matter, line.Content, line.Audience)).ShouldBe([("国有土地上房屋征收与补偿", "征收 › 征收公告", "公告全文", "全社会")]);

        var csv = "安全生产领域基层政务公开标准目录,,,,,\n序号,公开事项,,公开内容（要素）,公开依据,公开时限\n,一级事项,二级事项,,,\n1,执法,检查计划,年度计划,《安全生产法》,20日内\n2,,行政处罚,处罚决定,,\n3,应急,预案,总体预案,,\n";
        Read(System.Text.Encoding.UTF8.GetBytes(csv), "目录.csv").Value.Select(line => (line.Field, line.Matter, line.Content)).ShouldBe(
            [("安全生产", "执法 › 检查计划", "年度计划"), ("安全生产", "执法 › 行政处罚", "处罚决定"), ("安全生产", "应急 › 预案", "总体预案")]);
    }

    [Fact]
    public void A_head_of_one_row_with_the_field_in_a_column_is_read() =>
        Read("公开领域,公开事项,公开内容,公开依据\n就业,就业补贴,孵化基地认定,《就业促进法》\n"u8.ToArray(), "目录.csv").Value
            .Select(line => (line.Field, line.Matter, line.Content)).ShouldBe([("就业", "就业补贴", "孵化基地认定")]);

    [Theory]
    [InlineData("公开领域,公开事项,公开依据\n就业,就业补贴,《就业促进法》\n", "documents.catalogue-lacks", "没有「公开内容」一列")]
    [InlineData("公开事项,公开内容,公开依据\n就业补贴,孵化基地认定,《就业促进法》\n", "documents.catalogue-lacks", "看不出属于哪个领域")]
    [InlineData("基层政务公开标准目录,,\n公开事项,公开内容,公开依据\n就业补贴,孵化基地认定,\n", "documents.catalogue-lacks", "看不出属于哪个领域")]
    [InlineData("姓名,电话\n甲,1\n", "documents.catalogue-no-table", "表头须有「公开内容」")]
    public void What_is_missing_is_said(string csv, string code, string said)
    {
        var refusal = Read(System.Text.Encoding.UTF8.GetBytes(csv), "目录.csv").Refusals.ShouldHaveSingleItem();
        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldContain(said);
    }

    [Theory]
    [InlineData("Sheet1", null)]
    [InlineData("Sheet1 (2)", null)]
    [InlineData("标准目录", null)]
    [InlineData("（三）社会救助", "社会救助")]
    [InlineData("12.公共法律服务领域", "公共法律服务")]
    public void A_sheets_name_tells_the_field_where_somebody_gave_it(string name, string? field) => CatalogueField.InSheetName(name).ShouldBe(field);

    private static PrintedSheet Sheet(string name, string title, params PrintedRow[] rows) => new(name, [.. Enumerable.Repeat(new SheetColumn(10), 14)], TwoRows, rows) { Title = title };

    private static PrintedRow Row(string number, PrintedCell first, string second, string content) => new(number, first, second, content, "依据", "及时", "民政局", "网站", "√", "", "√", "", "√", "√");

    private static Outcome<List<PrintedLine>> Read(byte[] content, string name) => StandardTable.Read(FileReader.Read(content, name).Value);
}
