// SPDX-License-Identifier: GPL-3.0-or-later
// Files that must be refused, each with one error at its place.
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "tests/core/scenario/broken_files.h"

namespace synstep {

using test::Broken;
using test::file;
using P = ScenarioProblem;

namespace {

// One row; without a mark of its own the error is said at the row.
std::string rowOf(const std::string& array, const std::string& row) {
    const std::string mark = row.find('@') == std::string::npos ? "@" : "";
    return file(array + " = [\n  " + mark + "{ " + row + " },\n]");
}
std::string doing(const std::string& row) {
    return rowOf("do", row);
}
std::string faulty(const std::string& row) {
    return rowOf("fault", row);
}
std::string injecting(const std::string& row) {
    return rowOf("inject", row);
}
std::string expecting(const std::string& row) {
    return rowOf("expect", row);
}

// "a.a.a": so many dots.
std::string dotted(std::size_t dots) {
    std::string key = "a";
    for (std::size_t i = 0; i < dots; ++i) key += ".a";
    return key;
}

std::vector<Broken> wholeFiles() {
    return {
        {"no_toml", "synstep = 1\nid = \"x@\n", P::notToml, {}},
        {"key_twice", file("tags = []\ntags = @[]"), P::notToml, {}},
        {"not_utf_8", "synstep = 1\nid = @\"\xFF\"\n", P::notToml, {}},
        {"nested_without_end",
         "synstep = 1\n" + dotted(100) + "@." + dotted(100'000) + " = 1\n",
         P::notToml,
         {}},
        {"empty", "@", P::missingKey, {"synstep"}},
        {"no_id", "@synstep = 1\n\ntags = []\n", P::missingKey, {"id"}},
        {"no_version", "@\nid = \"x\"\n", P::missingKey, {"synstep"}},
        {"future_version", "future = true\nsynstep = @2\n", P::wrongVersion, {"2"}},
        {"version_in_words", "synstep = @\"1\"\nid = \"x\"\n", P::wrongType, {"synstep", "a whole number"}},
        {"id_in_capitals", "synstep = 1\nid = @\"Third ACK\"\n", P::badId, {"Third ACK"}},
        {"id_empty", "synstep = 1\nid = @\"\"\n", P::badId, {""}},
        {"misspelt_key", file("@expcet = []"), P::unknownKey, {"expcet", "expect"}},
        {"key_like_no_other", file("@zzzzzzzzzzzz = 1"), P::unknownKey, {"zzzzzzzzzzzz", "synstep"}},
        {"misspelling_beats_missing", "@synstpe = 1\nid = \"x\"\n", P::unknownKey, {"synstpe", "synstep"}},
        {"first_of_two", file("@untill = \"1s\"\nexpcet = []"), P::unknownKey, {"untill", "until"}},
        {"title_in_no_language", file("title = @\"x\""), P::wrongType, {"title", "a table"}},
        {"title_in_french", file("title = { @fr = \"x\" }"), P::unknownKey, {"fr", "en"}},
        {"tags_no_array", file("tags = @\"x\""), P::wrongType, {"tags", "an array of strings"}},
        {"tags_with_number", file("tags = [\"x\", @3]"), P::wrongType, {"tags", "a string"}},
        {"until_without_unit",
         file("until = @10"),
         P::wrongType,
         {"until", "a duration such as \"50ms\" or \"1.2s\""}},
        {"until_negative", file("until = @\"-1s\""), P::badDuration, {"-1s"}},
        {"until_too_fine", file("until = @\"0.1us\""), P::badDuration, {"0.1us"}},
        {"until_too_late", file("until = @\"10001h\""), P::durationTooLong, {"10001h"}},
        {"rows_no_array", file("do = @{ at = \"0s\" }"), P::wrongType, {"do", "an array of tables"}},
        {"row_no_table", file("fault = [\n  @5,\n]"), P::wrongType, {"fault", "a table"}},
        {"network_no_table", file("network = @3"), P::wrongType, {"network", "a table"}},
    };
}

std::vector<Broken> tables() {
    return {
        {"loss_above_one", file("[network]\nloss = @1.5"), P::outOfRange, {"loss", "1.500000", "0", "1"}},
        {"loss_below_zero", file("[network]\nloss = @-1"), P::outOfRange, {"loss", "-1", "0", "1"}},
        {"loss_not_a_number", file("[network]\nloss = @nan"), P::outOfRange, {"loss", "nan", "0", "1"}},
        {"loss_in_words", file("[network]\nloss = @\"10%\""), P::wrongType, {"loss", "a number"}},
        {"delay_as_number",
         file("[network]\ndelay = @50"),
         P::wrongType,
         {"delay", "a duration such as \"50ms\", or a table"}},
        {"delay_by_stranger",
         file("[network]\ndelay = { @sever = \"1s\" }"),
         P::unknownKey,
         {"sever", "server"}},
        {"seed_negative",
         file("[network]\nseed = @-1"),
         P::outOfRange,
         {"seed", "-1", "0", "9223372036854775807"}},
        {"unknown_stack", file("[tcp]\nstack = @\"linus\""), P::unknownWord, {"stack", "linus", "linux"}},
        {"unknown_handshake",
         file("[tcp]\nhandshake = @\"2-way\""),
         P::unknownWord,
         {"handshake", "2-way", "two-way"}},
        {"handshake_of_one_host",
         file("[client.tcp]\n@handshake = \"two-way\""),
         P::unknownKey,
         {"handshake", "tcp.handshake"}},
        {"rto_bounds_crossed",
         file("[tcp]\nrto_min = \"3s\"\nrto_max = @\"2s\""),
         P::contradiction,
         {"rto_min", "rto_max"}},
        {"rto_min_above_the_default",
         file("[server.tcp]\nrto_min = @\"3min\""),
         P::contradiction,
         {"rto_min", "rto_max"}},
        {"retries_negative", file("[tcp]\nretries = @-1"), P::outOfRange, {"retries", "-1", "0", "255"}},
        {"mss_zero", file("[tcp]\nmss = @0"), P::outOfRange, {"mss", "0", "1", "65535"}},
        {"window_too_wide", file("[tcp]\nwindow = @65536"), P::outOfRange, {"window", "65536", "0", "65535"}},
        {"flag_in_words",
         file("[tcp]\nchallenge_ack = @\"yes\""),
         P::wrongType,
         {"challenge_ack", "true or false"}},
        {"keepalive_always",
         file("[tcp]\nkeepalive = @\"always\""),
         P::unknownWord,
         {"keepalive", "always", "never"}},
    };
}

std::vector<Broken> tablesMore() {
    return {
        {"keepalive_true",
         file("[tcp]\nkeepalive = @true"),
         P::wrongType,
         {"keepalive", "\"never\" or a table"}},
        {"keepalive_key", file("[tcp]\nkeepalive = { @idel = \"1s\" }"), P::unknownKey, {"idel", "idle"}},
        {"timeout_in_words", file("[tcp]\nfin_wait_2_timeout = @\"always\""), P::badDuration, {"always"}},
        {"port_zero", file("[client]\nport = @0"), P::outOfRange, {"port", "0", "1", "65535"}},
        {"port_too_high", file("[server]\nport = @65536"), P::outOfRange, {"port", "65536", "1", "65535"}},
        {"address_of_three", file("[client]\naddress = @\"10.0.1\""), P::badAddress, {"10.0.1"}},
        {"address_too_high", file("[client]\naddress = @\"10.0.0.256\""), P::badAddress, {"10.0.0.256"}},
        {"address_ipv6", file("[client]\naddress = @\"::1\""), P::badAddress, {"::1"}},
        {"address_with_zeros", file("[client]\naddress = @\"10.0.0.010\""), P::badAddress, {"10.0.0.010"}},
        {"one_address_for_two",
         file("[client]\naddress = @\"10.0.0.2\""),
         P::contradiction,
         {"client.address", "server.address"}},
        {"isn_too_high",
         file("[client]\nisn = @4294967296"),
         P::outOfRange,
         {"isn", "4294967296", "0", "4294967295"}},
        {"isn_list_with_word", file("[client]\nisn = [1, @\"2\"]"), P::wrongType, {"isn", "a whole number"}},
        {"isn_list_empty",
         file("[client]\nisn = @[]"),
         P::wrongType,
         {"isn", "a whole number, an array of whole numbers or \"rfc6528\""}},
        {"isn_of_another_rfc",
         file("[client]\nisn = @\"rfc1948\""),
         P::unknownWord,
         {"isn", "rfc1948", "rfc6528"}},
        {"read_misspelt",
         file("[client]\nread = @\"manualy\""),
         P::unknownWord,
         {"read", "manualy", "manual"}},
        {"tcp_no_table", file("[client]\ntcp = @1"), P::wrongType, {"tcp", "a table"}},
        {"name_in_one_string", file("[client]\nname = @\"A\""), P::wrongType, {"name", "a table"}},
    };
}

std::vector<Broken> rows() {
    return {
        {"call_without_time", doing("client = \"connect\""), P::needsOneOf, {"at, when"}},
        {"call_with_two_times",
         doing("at = \"0s\", @when = \"client LISTEN\", client = \"close\""),
         P::needsOneOf,
         {"at, when"}},
        {"call_of_nobody", doing("at = \"0s\""), P::needsOneOf, {"client, server"}},
        {"call_of_both",
         doing("at = \"0s\", client = \"close\", @server = \"close\""),
         P::needsOneOf,
         {"client, server"}},
        {"after_nothing", doing("at = \"0s\", after = \"1s\", client = \"close\""), P::missingKey, {"when"}},
        {"unknown_call",
         doing("at = \"0s\", client = @\"conect\""),
         P::unknownWord,
         {"client", "conect", "connect"}},
        {"send_nothing",
         doing("at = \"0s\", client = @\"send\""),
         P::unknownWord,
         {"client", "send", "send N"}},
        {"send_words",
         doing("at = \"0s\", client = @\"send ten\""),
         P::unknownWord,
         {"client", "send ten", "send N"}},
        {"send_zero",
         doing("at = \"0s\", client = @\"send 0\""),
         P::outOfRange,
         {"send", "0", "1", "1000000000"}},
        {"send_too_much",
         doing("at = \"0s\", client = @\"send 99999999999999999999\""),
         P::outOfRange,
         {"send", "99999999999999999999", "1", "1000000000"}},
        {"close_something",
         doing("at = \"0s\", client = @\"close now\""),
         P::unknownWord,
         {"client", "close now", "close"}},
        {"fire_unknown_timer",
         doing("at = \"0s\", client = @\"fire timewait\""),
         P::unknownWord,
         {"client", "fire timewait", "fire time-wait"}},
        {"port_to_close",
         doing("at = \"0s\", client = \"close\", @port = 3"),
         P::contradiction,
         {"port", "close"}},
        {"when_no_state",
         doing("when = @\"server CLOSED_WAIT\", server = \"close\""),
         P::unknownWord,
         {"when", "server CLOSED_WAIT", "server CLOSE-WAIT"}},
    };
}

std::vector<Broken> rowsMore() {
    return {
        {"when_no_host",
         doing("when = @\"sever LISTEN\", server = \"close\""),
         P::unknownWord,
         {"when", "sever LISTEN", "server LISTEN"}},
        {"when_for_a_socket_never_opened",
         doing("when = \"client TIME-WAIT\", client = \"connect\", socket = @\"b\""),
         P::unknownSocket,
         {"b", "client"}},
        {"socket_without_name",
         doing("at = \"0s\", client = \"close\", socket = @\"\""),
         P::wrongType,
         {"socket", "a name"}},
        {"socket_of_no_port",
         doing("at = \"0s\", client = \"close\", socket = @\":x\""),
         P::wrongType,
         {"socket", "a name"}},
        {"fault_without_act",
         faulty("client = \"ACK\""),
         P::needsOneOf,
         {"drop, delay, transit, duplicate, corrupt"}},
        {"fault_with_two_acts",
         faulty("client = \"ACK\", drop = true, @delay = \"1s\""),
         P::needsOneOf,
         {"drop, delay, transit, duplicate, corrupt"}},
        {"fault_of_nobody", faulty("drop = true"), P::needsOneOf, {"client, server"}},
        {"fault_drop_false", faulty("client = \"ACK\", drop = @false"), P::wrongType, {"drop", "true"}},
        {"fault_bare_fin",
         faulty("client = @\"FIN+ACK\", drop = true"),
         P::unknownWord,
         {"client", "FIN+ACK", "FIN"}},
        {"fault_unknown_kind",
         faulty("client = @\"SYNACK\", drop = true"),
         P::unknownWord,
         {"client", "SYNACK", "SYN+ACK"}},
        {"fault_nth_zero",
         faulty("client = \"ACK\", nth = @0, drop = true"),
         P::outOfRange,
         {"nth", "0", "1", "4294967295"}},
        {"fault_nth_all",
         faulty("client = \"ACK\", nth = @\"evry\", drop = true"),
         P::unknownWord,
         {"nth", "evry", "every"}},
        {"fault_second_copy",
         faulty("client = \"ACK\", drop = true, copy = @2"),
         P::outOfRange,
         {"copy", "2", "1", "1"}},
        {"fault_copy_of_copy",
         faulty("client = \"ACK\", duplicate = \"1s\", @copy = 1"),
         P::contradiction,
         {"copy", "duplicate"}},
    };
}

std::vector<Broken> rowsLast() {
    return {
        {"inject_without_seq",
         injecting("at = \"0s\", from = \"client\", flags = \"SYN\""),
         P::missingKey,
         {"seq"}},
        {"inject_from_nobody",
         injecting("at = \"0s\", from = @\"cleint\", flags = \"SYN\", seq = 1"),
         P::unknownWord,
         {"from", "cleint", "client"}},
        {"inject_unknown_flag",
         injecting("at = \"0s\", from = \"client\", flags = @\"SYN+AKC\", seq = 1"),
         P::unknownWord,
         {"flags", "AKC", "ACK"}},
        {"inject_seq_too_high",
         injecting("at = \"0s\", from = \"client\", flags = \"\", seq = @4294967296"),
         P::outOfRange,
         {"seq", "4294967296", "0", "4294967295"}},
        {"inject_ports_all",
         injecting("at = \"0s\", from = \"client\", flags = \"\", seq = 1, ports = @\"all\""),
         P::unknownWord,
         {"ports", "all", "each"}},
        {"inject_never_repeated",
         injecting("at = \"0s\", from = \"client\", flags = \"\", seq = 1, repeat = @0"),
         P::outOfRange,
         {"repeat", "0", "1", "1000000"}},
        {"expect_without_time", expecting("client = \"CLOSED\""), P::missingKey, {"at"}},
        {"expect_at_the_finish",
         expecting("at = @\"finish\", client = \"CLOSED\""),
         P::badDuration,
         {"finish"}},
        {"expect_no_state",
         expecting("at = \"end\", client = @\"CLOSED-WAIT\""),
         P::unknownWord,
         {"client", "CLOSED-WAIT", "CLOSE-WAIT"}},
        {"expect_socket_only",
         expecting("at = \"end\", client = @{ socket = \"b\" }"),
         P::missingKey,
         {"state"}},
        {"expect_state_as_number",
         expecting("at = \"end\", client = @3"),
         P::wrongType,
         {"client", "a state or a table"}},
        {"expect_negative",
         expecting("at = \"end\", lost = @-1"),
         P::outOfRange,
         {"lost", "-1", "0", "4294967295"}},
        {"expect_unknown_report",
         expecting("at = \"end\", report = { client = @\"timeout\" }"),
         P::unknownWord,
         {"client", "timeout", "timed out"}},
    };
}

std::vector<Broken> all() {
    std::vector<Broken> files = wholeFiles();
    for (const auto& more : {tables(), tablesMore(), rows(), rowsMore(), rowsLast(), test::brokenStories(),
                             test::brokenQuestions()})
        files.insert(files.end(), more.begin(), more.end());
    return files;
}

class BrokenFile : public testing::TestWithParam<Broken> {};

TEST_P(BrokenFile, isRefusedAtItsPlace) {
    const Broken& broken = GetParam();
    const std::size_t mark = broken.text.find('@');
    ASSERT_NE(mark, std::string::npos);
    const std::string before = broken.text.substr(0, mark);
    const ReadResult result = readScenario(before + broken.text.substr(mark + 1), "broken.toml");
    const auto* error = std::get_if<ScenarioError>(&result);
    ASSERT_NE(error, nullptr) << "accepted:\n" << broken.text;
    EXPECT_EQ(error->file, "broken.toml");
    EXPECT_EQ(error->line, static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1);
    EXPECT_EQ(error->column, before.size() - (before.rfind('\n') + 1) + 1);
    EXPECT_EQ(static_cast<int>(error->problem), static_cast<int>(broken.problem));
    if (broken.problem == P::notToml) {
        ASSERT_EQ(error->arguments.size(), 1u);
        EXPECT_FALSE(error->arguments.front().empty());
    } else {
        EXPECT_EQ(error->arguments, broken.arguments);
    }
}

std::string nameOf(const testing::TestParamInfo<Broken>& broken) {
    return broken.param.name;
}

INSTANTIATE_TEST_SUITE_P(, BrokenFile, testing::ValuesIn(all()), nameOf);

}  // namespace
}  // namespace synstep
