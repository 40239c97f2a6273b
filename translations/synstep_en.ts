<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Text</name>
    <message numerus="yes">
        <source>%n retransmission(s)</source>
        <translation>
            <numerusform>%n retransmission</numerusform>
            <numerusform>%n retransmissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n octet(s)</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n octet(s) of data</source>
        <translation>
            <numerusform>%n octet of data</numerusform>
            <numerusform>%n octets of data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sent a message again, %n time(s)</source>
        <translation>
            <numerusform>%1 sent a message again, %n time</numerusform>
            <numerusform>%1 sent a message again, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sends a message again, %n time(s)</source>
        <translation>
            <numerusform>%1 sends a message again, %n time</numerusform>
            <numerusform>%1 sends a message again, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries left</source>
        <translation>
            <numerusform>%n try left</numerusform>
            <numerusform>%n tries left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>synstep::MainWindow</name>
    <message numerus="yes">
        <source>A session was broken off on %1: “%2”, %n run(s).</source>
        <translation>
            <numerusform>A session was broken off on %1: “%2”, %n run.</numerusform>
            <numerusform>A session was broken off on %1: “%2”, %n runs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>synstep::StatusPanel</name>
    <message numerus="yes">
        <source>Playing the run to its end, %n event(s) so far. Esc stops.</source>
        <translation>
            <numerusform>Playing the run to its end, %n event so far. Esc stops.</numerusform>
            <numerusform>Playing the run to its end, %n events so far. Esc stops.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n lost</numerusform>
            <numerusform>%n lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retransmission(s)</source>
        <translation>
            <numerusform>%n retransmission</numerusform>
            <numerusform>%n retransmissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delayed</source>
        <translation>
            <numerusform>%n delayed</numerusform>
            <numerusform>%n delayed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicated</source>
        <translation>
            <numerusform>%n duplicated</numerusform>
            <numerusform>%n duplicated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>synstep::StoryView</name>
    <message numerus="yes">
        <source>%n question(s) left open: ask now</source>
        <translation>
            <numerusform>%n question left open: ask now</numerusform>
            <numerusform>%n questions left open: ask now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>synstep::TranscriptModel</name>
    <message numerus="yes">
        <source>%n earlier line(s): Enter shows more.</source>
        <translation>
            <numerusform>%n earlier line: Enter shows more.</numerusform>
            <numerusform>%n earlier lines: Enter shows more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later line(s): Enter shows more.</source>
        <translation>
            <numerusform>%n later line: Enter shows more.</numerusform>
            <numerusform>%n later lines: Enter shows more.</numerusform>
        </translation>
    </message>
</context>
</TS>
