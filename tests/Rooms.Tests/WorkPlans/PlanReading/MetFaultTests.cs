using System.Text;
using Mingtang.Reading;
using Mingtang.TestKit;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>Small papers, each of a fault that once was met: section|subsection|number|name|text|lead|support|day due of every task.</summary>
public sealed class MetFaultTests
{
    private static string Read(string paper, string file = "paper.txt") =>
        string.Join('\n', PlanReader.Read(FileReader.Read(Encoding.UTF8.GetBytes(paper), file).Value).Value.Tasks.Select(Said));

    private static string Said(ReadTask task) => string.Join('|',
        task.Section, task.Subsection, task.Number, task.Name, task.Text, string.Join('、', task.Lead), string.Join('、', task.Support), task.Deadline?.Due?.ToString("yyyy-MM-dd"));

    [Fact]
    public void A_labelled_day_behind_units_without_a_label_is_the_deadline() => Read("""
        2025年云间区读书月工作要点
        一、任务
        （一）办展览。举办古籍展览2场。（区文旅局牵头，区教育局配合；完成时限：11月底前）
        （二）办市集。举办旧书市集2场。（区文旅局；完成时限：10月底前）
        （三）办讲座。举办名家讲座2场。（区文旅局；时限：9月底前；配合单位：区教育局）
        """).ShouldBe("""
        一、任务||(一)|办展览|举办古籍展览2场。|区文旅局|区教育局|2025-11-30
        一、任务||(二)|办市集|举办旧书市集2场。|区文旅局||2025-10-31
        一、任务||(三)|办讲座|举办名家讲座2场。|区文旅局|区教育局|2025-09-30
        """);

    [Fact]
    public void Figures_as_on_a_cheque_number_headings_above_the_plain_ones() => Read("""
        二○二五年松溪區檔案工作計畫
        壹、公開
        一、完善目錄。新增檔案目錄20項。（責任單位：區檔案館）
        貳、解讀
        一、圖解。製作政策圖解10件。（責任單位：區政府）
        二、記者會。舉辦記者會8場。（責任單位：區新聞辦）
        參、保障
        一、培訓。參加培訓3次。（責任單位：區政府）
        肆、考核
        一、評議。邀請代表30名。（責任單位：區委辦）
        """).ShouldBe("""
        壹、公開||一|完善目錄|新增檔案目錄20項。|區檔案館||
        貳、解讀||一|圖解|製作政策圖解10件。|區政府||
        貳、解讀||二|記者會|舉辦記者會8場。|區新聞辦||
        參、保障||一|培訓|參加培訓3次。|區政府||
        肆、考核||一|評議|邀請代表30名。|區委辦||
        """);

    [Fact]
    public void A_title_set_as_a_heading_of_the_second_level_is_no_section()
    {
        Read("<h2>2025年云间街道档案工作要点</h2><p><strong>一、开放</strong></p><p>1.开放目录。新增目录35条。（财务办 6月底）</p><p>2.开放库房。组织参观4次。（城建办 9月底）</p><p><strong>二、互动</strong></p><p>3.办开放日。办活动6场。（党政办 8月）</p>", "page.html").ShouldBe("""
            一、开放||1|开放目录|新增目录35条。|财务办||2025-06-30
            一、开放||2|开放库房|组织参观4次。|城建办||2025-09-30
            二、互动||3|办开放日|办活动6场。|党政办||2025-08-31
            """);
        Read("<h2>2025年云间街道档案工作要点</h2><table><tr><td>序号</td><td>任务内容</td><td>责任单位</td></tr><tr><td>1</td><td>新增目录35条。</td><td>财务办</td></tr><tr><td>2</td><td>组织参观4次。</td><td>城建办</td></tr></table>", "page.html").ShouldBe("""
            ||1||新增目录35条。|财务办||
            ||2||组织参观4次。|城建办||
            """);
    }

    [Fact]
    public void Bullets_that_open_with_a_name_are_a_task_each()
    {
        Read("""
            # 2025年云间镇档案工作安排

            ## 二、重点任务

            ### （一）开放

            - **开放镇志**：开放镇志12卷。*责任单位：党政办；完成时限：全年*
            - **征集家谱**：征集家谱不少于5部。*牵头单位：文体所；配合单位：各村居；完成时限：10月底前*

            ## 三、工作保障

            - **加强队伍**：配备专职人员2名。*责任单位：党群办；完成时限：3月底前*
            - **强化检查**：开展检查4次。*责任单位：纪检监察办；完成时限：年底前*
            """, "paper.md").ShouldBe("""
            二、重点任务|（一）开放||开放镇志|开放镇志12卷。|党政办||2025-12-31
            二、重点任务|（一）开放||征集家谱|征集家谱不少于5部。|文体所|各村居|2025-10-31
            三、工作保障|||加强队伍|配备专职人员2名。|党群办||2025-03-31
            三、工作保障|||强化检查|开展检查4次。|纪检监察办||2025-12-31
            """);
        Read("""
            # 2025年云间镇档案工作安排

            ## 一、任务

            ### （一）开放

            - **开放镇志**：开放镇志12卷。（责任单位：党政办；完成时限：全年）
            - **征集家谱**：征集家谱5部。（责任单位：党政办、文体所；完成时限：10月底前）
            """, "paper.md").ShouldBe("""
            一、任务|（一）开放||开放镇志|开放镇志12卷。|党政办||2025-12-31
            一、任务|（一）开放||征集家谱|征集家谱5部。|党政办、文体所||2025-10-31
            """);
    }

    [Fact]
    public void The_head_of_a_column_says_that_the_first_unit_leads() => Read("""
        2025年云间区档案任务分工表
        序号\t主要任务\t具体举措\t责任单位（第一个为牵头单位）\t完成期限
        1\t开放规划\t开放旧规划图12卷\t区规划局、各街道\t5月31日
        2\t开放房契\t开放房契不少于30卷\t区房管局、区国资委\t9月
        """.Replace("\\t", "\t", StringComparison.Ordinal), "paper.tsv").ShouldBe("""
        ||1|开放规划|开放旧规划图12卷|区规划局|各街道|2025-05-31
        ||2|开放房契|开放房契不少于30卷|区房管局|区国资委|2025-09-30
        """);

    [Fact]
    public void Units_on_lines_of_their_own_in_a_quoted_cell_are_told_apart() => Read("""
        2025年云间区档案任务表
        序号,任务,责任单位,配合单位,时限
        1,开放婚姻档案,区民政局,"区档案馆
        各镇",5月底前
        2,开放房契,"区房管局
        区建管委",,9月底前
        3,整理族谱,区文旅局,区档案馆,10月底前
        """, "paper.csv").ShouldBe("""
        ||1||开放婚姻档案|区民政局|区档案馆、各镇|2025-05-31
        ||2||开放房契|区房管局、区建管委||2025-09-30
        ||3||整理族谱|区文旅局|区档案馆|2025-10-31
        """);

    [Fact]
    public void A_section_with_one_clause_and_no_number_stays_a_section()
    {
        Read("""
            2025年云间区档案工作要点
            一、任务
            1.开放婚姻档案。（责任单位：区民政局）
            二、保障
            2.开展培训。（责任单位：区府办）
            三、监督
            检查库房4次。（责任单位：区档案馆）
            """).ShouldBe("""
            一、任务||1||开放婚姻档案。|区民政局||
            二、保障||2||开展培训。|区府办||
            三、监督||||检查库房4次。|区档案馆||
            """);
        Read("<h1>2025年云间街道档案工作要点</h1><p>一、任务</p><p>开放目录，新增目录35条。（财务办 6月底）</p><p>开放库房4次。（城建办 9月底）</p><p>二、保障</p><p>开展培训2次。（党政办 年底前）</p>", "page.html").ShouldBe("""
            一、任务||||开放目录，新增目录35条。|财务办||2025-06-30
            一、任务||||开放库房4次。|城建办||2025-09-30
            二、保障||||开展培训2次。|党政办||2025-12-31
            """);
    }

    [Fact]
    public void A_merged_category_that_left_no_line_leaves_the_name_its_place() => Read("""
        2025年任务分解表
        序号
        领域
        任务名称
        工作内容
        责任单位
        完成时间
        1
        重点开放
        婚姻档案
        开放婚姻档案12卷。
        区民政局
        全年
        2
        房契
        开放房契目录。
        区房管局
        10月底前
        3
        宣传推广
        展览
        举办展览4场以上。
        区档案馆
        年底前
        4
        讲座
        举办讲座10场。
        区图书馆
        7月底前
        """).ShouldBe("""
        重点开放||1|婚姻档案|开放婚姻档案12卷。|区民政局||2025-12-31
        重点开放||2|房契|开放房契目录。|区房管局||2025-10-31
        宣传推广||3|展览|举办展览4场以上。|区档案馆||2025-12-31
        宣传推广||4|讲座|举办讲座10场。|区图书馆||2025-07-31
        """);

    [Fact]
    public void An_enumeration_in_an_item_that_closes_with_its_units_is_its_text() => Read("""
        2025年云间区档案工作要点
        一、任务
        （一）健全标准。一是编制目录。编制区级目录。二是推进应用。应用率达到90%以上。（责任单位：区档案馆、区司法局，完成时间：6月底）
        （二）优化渠道。建设查档点50个。（责任单位：区数据局，完成时间：9月底）
        """).ShouldBe("""
        一、任务||(一)|健全标准|一是编制目录。编制区级目录。二是推进应用。应用率达到90%以上。|区档案馆、区司法局||2025-06-30
        一、任务||(二)|优化渠道|建设查档点50个。|区数据局||2025-09-30
        """);

    [Fact]
    public void A_last_section_with_one_clause_is_read_as_those_before_it()
    {
        Read("<h1>2026年云间区档案工作要点</h1><h2>扩大开放</h2><p>开放房契目录。（责任单位：区房管局）</p><p>开放族谱目录。（责任单位：区文旅局）</p><h2>强化保障</h2><p>开展安全检查2次。（责任单位：区档案馆）</p>", "page.html").ShouldBe("""
            扩大开放||||开放房契目录。|区房管局||
            扩大开放||||开放族谱目录。|区文旅局||
            强化保障||||开展安全检查2次。|区档案馆||
            """);
        Read("<h1>2026年云间区档案工作要点</h1><h2>一、扩大开放</h2><p>1.开放婚姻档案20卷。</p><p>责任单位：区民政局</p><p>2.开放房契目录。</p><p>责任单位：区房管局</p><h2>二、强化保障</h2><p>开展安全检查2次。</p><p>责任单位：区档案馆</p>", "page.html").ShouldBe("""
            一、扩大开放||1||开放婚姻档案20卷。|区民政局||
            一、扩大开放||2||开放房契目录。|区房管局||
            二、强化保障||||开展安全检查2次。|区档案馆||
            """);
        Read("<h1>2026年云间区档案工作要点</h1><h2>一、扩大开放</h2><p>1.开放婚姻档案20卷。</p><p>2.开放房契目录。</p><h2>二、强化监督</h2><p>开展安全检查2次。</p>", "page.html").ShouldBe("""
            一、扩大开放||1||开放婚姻档案20卷。|||
            一、扩大开放||2||开放房契目录。|||
            二、强化监督||||开展安全检查2次。|||
            """);
    }

    [Fact]
    public void Thirty_megabytes_without_an_end_are_refused_before_anything_is_looked_for()
    {
        var endless = string.Concat(Enumerable.Repeat("一是深化政务公开工作，公开率不低于60%（区府办牵头），", 400_000));
        Refused("2026年工作要点\n一、任务\n1." + endless).ShouldBe("workplans.clause-too-long");
        Refused("2026年工作要点\n一、任务\n1.公开目录。\n" + string.Concat(Enumerable.Repeat("深化政务公开工作并持续推进各项任务落实落细取得实效\n", 200_000)) + "2.公开清单。\n").ShouldBe("workplans.clause-too-long");
        Refused("2026年工作要点\n一、任务\n1.公开目录。\n责任单位：区府办、\n" + string.Concat(Enumerable.Repeat("区教育局、区民政局、区司法局、区财政局、\n", 200_000))).ShouldBe("workplans.clause-too-long");

        static string Refused(string text)
        {
            var document = FileReader.ReadText(text).Value;
            var before = ThreadClock.Now();
            var outcome = PlanReader.Read(document);
            (ThreadClock.Now() - before).ShouldBeLessThan(TimeSpan.FromSeconds(20));
            return outcome.IsRefused ? outcome.Refusals.Single().Code : "";
        }
    }

    [Fact]
    public void Rows_beyond_the_ten_thousandth_are_numbered_like_the_others() => Read("""
        2025年任务表
        序号\t领域\t任务名称\t工作内容\t责任单位\t完成时限
        9999\t重点开放\t婚姻档案\t开放婚姻档案12卷。\t区民政局\t全年
        10000\t重点开放\t房契\t开放房契目录。\t区房管局\t10月底前
        10001\t宣传推广\t展览\t举办展览4场以上。\t区档案馆\t年底前
        """.Replace("\\t", "\t", StringComparison.Ordinal), "paper.tsv").ShouldBe("""
        重点开放||9999|婚姻档案|开放婚姻档案12卷。|区民政局||2025-12-31
        重点开放||10000|房契|开放房契目录。|区房管局||2025-10-31
        宣传推广||10001|展览|举办展览4场以上。|区档案馆||2025-12-31
        """);

    [Theory]
    [InlineData("03/04/2026", "05/06/2026", "2026-04-03", true)]
    [InlineData("03/04/2026", "31/06/2026", "2026-04-03", false)]
    [InlineData("03/04/2026", "05/26/2026", "2026-03-04", false)]
    [InlineData("05/05/2026", "06/06/2026", "2026-05-05", false)]
    public void A_day_in_figures_that_can_be_read_two_ways_is_doubted_unless_the_paper_settles_it(string printed, string other, string due, bool isDoubted)
    {
        var plan = PlanReader.Read(FileReader.Read(Encoding.UTF8.GetBytes($"""
            Open Data Action Plan 2026
            No.,Action,Details,Lead agency,Due date
            1,Publish budgets,Publish the budgets of all departments.,Finance Bureau,{printed}
            2,Open contracts,Publish all contracts.,Procurement Office,{other}
            3,Open minutes,Publish all minutes.,Secretariat,{other}
            """), "plan.csv").Value).Value;

        plan.Tasks[0].Deadline!.Due.ShouldBe(DateOnly.Parse(due));
        plan.Warnings.Any(warning => warning is { Ordinal: 1, Field: "deadline" } && warning.Message.Contains("也可以读作", StringComparison.Ordinal)).ShouldBe(isDoubted);
    }

    [Fact]
    public void A_feast_before_the_day_of_issue_is_doubted() => PlanReader.Read(FileReader.ReadText("""
        2026年云间区消防工作要点
        （2026年4月2日）
        一、任务
        1.检查商场20家。（责任单位：区消防救援局；完成时限：春节前）
        2.检查学校20家。（责任单位：区消防救援局；完成时限：国庆节前）
        """).Value).Value.Warnings.Where(warning => warning.Message.Contains("节日", StringComparison.Ordinal)).Select(warning => warning.Ordinal).ShouldBe([1]);
}
