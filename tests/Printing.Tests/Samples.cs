namespace Mingtang.Printing;

/// <summary>Papers of the fictional 云间区, of the kinds an office prints.</summary>
internal static class Samples
{
    private static readonly string[] Sections = ["一、深化重点领域信息公开", "二、提升政策解读与回应质效", "三、规范依申请公开办理", "四、夯实公开平台与基层基础"];

    private static readonly (string Name, string Text, string Lead, string Support, string Due)[] Tasks =
    [
        ("优化营商环境信息公开", "集中发布惠企政策及办事指南，每季度更新一次，年内不少于4期。", "区发展改革委", "区经委、区市场监管局", "12月底前"),
        ("重大建设项目信息公开", "围绕批准结果、招标投标、征收土地、质量安全监督等环节，全过程公开重大项目信息。", "区建设管理委", "各街道（镇）", "持续推进"),
        ("财政信息公开", "公开区级预决算和部门预决算，细化“三公”经费说明。", "区财政局", "区级各预算部门", "9月底前"),
        ("多元化解读率不低于60%", "以图表图解、音频视频、简明问答等形式解读，年内多元化解读率不低于60%。", "区政府办公室", "各起草部门", "12月底前"),
        ("政府开放活动", "以“走进身边的政府”为主题，全区开展政府开放活动不少于30场，公众参与后即时评价。", "区政府办公室", "各街道（镇）、区级机关各部门", "10月底前"),
    ];

    internal static PrintedTable TaskTable(int rows)
    {
        var lines = Enumerable.Range(0, rows).Select(at =>
        {
            var (name, text, lead, support, due) = Tasks[at % Tasks.Length];
            return new PrintedRow(Sections[at * Sections.Length / rows], PrintedCell.Of(at + 1), name, text, lead, support, due);
        });
        var table = new PrintedTable(
            [new(9), new(4, Alignment.Centre), new(14), new(34), new(12, Alignment.Centre), new(15, Alignment.Centre), new(9, Alignment.Centre)],
            [
                new(new PrintedCell("类别", RowSpan: 2), new PrintedCell("序号", RowSpan: 2), new PrintedCell("主要任务", RowSpan: 2), new PrintedCell("工作要求", RowSpan: 2), new PrintedCell("责任分工", ColumnSpan: 2), new PrintedCell("完成时限", RowSpan: 2)),
                new("牵头单位", "配合单位"),
            ],
            [.. lines]);
        return table.JoinRepeats(0);
    }

    internal static PrintedDocument TaskPaper(int rows = 30) => new(
        "2026年云间区政务公开工作任务分解表",
        new Block.Title("2026年云间区政务公开工作任务分解表"),
        TaskTable(rows));

    internal static PrintedDocument WallChart()
    {
        (string Words, Tone Tone)[] states = [("已完成", Tone.Good), ("按期推进", Tone.Info), ("临近时限", Tone.Warning), ("已超期", Tone.Bad), ("未到期", Tone.Muted)];
        var rows = Enumerable.Range(0, 26).Select(at =>
        {
            var (words, tone) = states[at * 7 % states.Length];
            var (name, _, lead, support, due) = Tasks[at % Tasks.Length];
            var quarters = Enumerable.Range(0, 4).Select(quarter => new PrintedCell(quarter < 2 ? "✓" : quarter == 2 ? words : ""));
            return new PrintedRow([PrintedCell.Of(at + 1), name, lead, support, .. quarters, due, new PrintedCell(words) { Tone = tone, Bold = tone is Tone.Bad }]);
        });
        return new PrintedDocument(
            "挂图作战",
            new Block.Title("云间区2026年政务公开工作要点推进图"),
            new Block.Subtitle("截至2026年10月20日　共26项：已完成6项，按期推进5项，临近时限5项，已超期5项，未到期5项"),
            new PrintedTable(
                [new(4, Alignment.Centre), new(26), new(16), new(24), new(9, Alignment.Centre), new(9, Alignment.Centre), new(9, Alignment.Centre), new(9, Alignment.Centre), new(11, Alignment.Centre), new(11, Alignment.Centre)],
                [
                    new(new PrintedCell("序号", RowSpan: 2), new PrintedCell("任务", RowSpan: 2), new PrintedCell("牵头单位", RowSpan: 2), new PrintedCell("配合单位", RowSpan: 2), new PrintedCell("各季度进展", ColumnSpan: 4), new PrintedCell("时限", RowSpan: 2), new PrintedCell("状态", RowSpan: 2)),
                    new("一季度", "二季度", "三季度", "四季度"),
                ],
                [.. rows])
            { Points = 12 });
    }

    internal static OfficialDocument Bulletin() => new(
        "云间区人民政府办公室",
        new DocumentNumber("云府办", 2026, 3),
        "云间区人民政府办公室关于2026年第三季度全区政务公开工作要点落实情况的通报",
        [
            new Block.Text("根据《2026年云间区政务公开工作要点》（云府办〔2026〕1号）和季度报送安排，区政府办公室对全区31家单位第三季度任务落实情况进行了汇总核对。现将有关情况通报如下。"),
            new Block.Heading(1, "一、总体情况"),
            new Block.Text("全区60项任务中，已完成24项，按期推进31项，超期5项。与第二季度相比，新完成9项，超期减少2项。"),
            new Block.Heading(2, "（一）完成较好的方面"),
            new Block.Text("本季度共发布政策解读47件，其中采用图表图解、音频视频、简明问答等形式的31件，多元化解读率为66.0%，高于60%的年度目标。", Lead: "一是政策解读质量提升。"),
            new Block.Text("全区举办政府开放活动18场，参与公众1260人次，活动后问卷满意率为97.2%。", Lead: "二是政府开放活动有序开展。"),
            new PrintedTable(
                [new(16), new(8, Alignment.Centre), new(8, Alignment.Centre), new(8, Alignment.Centre), new(8, Alignment.Centre)],
                [new("工作板块", "任务数", "已完成", "按期推进", "超期")],
                [new("重点领域信息公开", "22", "9", "11", "2"), new("政策解读与回应", "14", "7", "6", "1"), new("依申请公开", "9", "4", "5", "0"), new("平台与基层基础", "15", "4", "9", "2"), new(new PrintedCell("合计") { Bold = true }, "60", "24", "31", "5")])
            {
                Caption = "表1　各板块任务落实情况（单位：项）",
                Points = 12,
            },
            new Block.Heading(2, "（二）存在的问题"),
            new Block.Text("5项任务超过时限仍未完成，涉及区建设管理委、区财政局等4家单位；2家单位季度报送逾期，报送内容与系统记录不一致的有3处。"),
            new Block.Heading(1, "二、下一步工作要求"),
            new Block.Text("请各单位对照任务清单逐项核对，超期任务的牵头单位于10月31日前书面说明原因并明确完成时间。区政府办公室将持续跟踪，并将落实情况纳入年度考核。"),
        ],
        new DateOnly(2026, 10, 20))
    {
        Addressees = "各街道办事处、镇人民政府，区政府各委、办、局",
        Annexes =
        [
            new Annex("第三季度超期任务清单", [TaskTable(5)]) { Layout = PageLayout.A4Landscape },
        ],
        Note = "此件公开发布",
        CopiesTo = "区委办公室，区人大常委会办公室，区政协办公室，区监察委员会，区人民法院，区人民检察院",
        PrintedBy = "云间区人民政府办公室",
        PrintedOn = new DateOnly(2026, 10, 21),
    };

    internal static PrintedSheet ReturnForm() => new(
        "区发展改革委",
        [
            new(36) { Hidden = true },
            new(6) { Align = Alignment.Centre },
            new(24),
            new(50),
            new(14) { Editable = true, Choices = ["未启动", "推进中", "已完成"] },
            new(40) { Editable = true },
        ],
        [new("编号", "序号", "任务", "要求", "状态", "进展情况")],
        [
            new("0197-a", PrintedCell.Of(1), "财政信息公开", "公开区级预决算。\n细化说明。", "推进中", "=HYPERLINK(\"http://example.org\")"),
            new("0197-b", PrintedCell.Of(2), "政府开放活动", "不少于30场。", "", "+已办12场"),
        ])
    {
        Title = "2026年第三季度政务公开工作任务进展报送表",
        Note = "请在浅黄色单元格内填写，10月10日前发回；请勿增删行。",
    };
}
